# Parley as an image: the locked dependencies and the packages, run by a user of its own that owns nothing but its
# data. `DATABASE_URL` and `PARLEY_API_KEY` come from outside; see compose.yaml and docs/deployment.md.

FROM python:3.11-slim-bookworm AS environment
COPY requirements.lock /tmp/requirements.lock
RUN python -m venv /opt/parley/.venv \
    && /opt/parley/.venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes --no-deps \
        -r /tmp/requirements.lock

FROM python:3.11-slim-bookworm
RUN groupadd --gid 10001 parley \
    && useradd --uid 10001 --gid parley --home-dir /var/lib/parley --create-home --shell /usr/sbin/nologin parley
COPY --from=environment /opt/parley/.venv /opt/parley/.venv
WORKDIR /opt/parley
COPY pyproject.toml LICENSE ./
COPY scheduling scheduling
COPY negotiation negotiation
COPY shortlisting shortlisting
COPY db db
COPY migrations migrations
COPY bot bot
ENV PATH=/opt/parley/.venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    PARLEY_HOST=0.0.0.0 \
    PARLEY_DATA_DIR=/var/lib/parley/data
USER 10001:10001
VOLUME /var/lib/parley
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as u; u.urlopen(f'http://127.0.0.1:{os.getenv(\"PARLEY_PORT\") or 8080}/readyz', timeout=4)"]
CMD ["python", "-m", "bot", "serve"]
