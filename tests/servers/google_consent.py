"""Google's consent page, and its token and revocation endpoints, over HTTP."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from urllib.parse import urlencode

from aiohttp import web

from tests.servers.google_accounts import ACCESS_LIFE, CLIENT_SECRET, Accounts, Asked, Wrong
from tests.servers.google_calendars import Json
from tests.servers.google_identities import CLIENT_ID

PAGE = """<!doctype html><html lang="en"><title>Sign in - Google on loopback</title>
<link rel="icon" href="data:,">
<h1>Parley wants to access your Google Account</h1><ul>{scopes}</ul>
<form method="post"><p><label>Account <input name="account" value="{account}"></label></p>
{scope_boxes}<button name="press" value="allow">Allow</button>
<button name="press" value="deny">Cancel</button></form></html>"""
BOX = '<label><input type="checkbox" name="scope" value="{0}" checked> {0}</label><br>'
NEEDED = {"client_id": CLIENT_ID, "response_type": "code", "code_challenge_method": "S256"}


async def consent_page(accounts: Accounts, request: web.Request) -> web.Response:
    """What a browser is shown; a request that Google would not take is told so, and leads nowhere."""
    wrong = [name for name, value in NEEDED.items() if request.query.get(name) != value]
    missing = [
        name for name in ("redirect_uri", "scope", "state", "code_challenge") if not request.query.get(name)
    ]
    if wrong or missing:
        return web.Response(status=400, text=f"Error 400: invalid_request: {wrong + missing}")
    scopes = [html.escape(each) for each in request.query["scope"].split()]
    text = PAGE.format(
        scopes="".join(f"<li>{each}</li>" for each in scopes),
        scope_boxes="".join(BOX.format(each) for each in scopes),
        account=html.escape(request.query.get("login_hint", "")),
    )
    return web.Response(text=text, content_type="text/html")


async def consent(accounts: Accounts, request: web.Request) -> web.Response:
    """The press of a button on that page leads back to whoever asked."""
    pressed = await request.post()
    back = request.query["redirect_uri"]
    answer = {"state": request.query["state"]}
    if pressed.get("press") != "allow":
        answer["error"] = "access_denied"
    else:
        scopes = tuple(str(each) for each in pressed.getall("scope", [])) or tuple(
            request.query["scope"].split()
        )
        answer["code"] = accounts.code(
            Asked(
                redirect_uri=back,
                scopes=scopes,
                challenge=request.query["code_challenge"],
                offline=request.query.get("access_type") == "offline",
                address=str(pressed["account"]),
                nonce=request.query.get("nonce"),
            )
        )
        answer["scope"] = " ".join(scopes)
    return web.Response(status=302, headers={"Location": f"{back}?{urlencode(answer)}"})


async def token(accounts: Accounts, request: web.Request) -> web.Response:
    form = {name: str(value) for name, value in (await request.post()).items()}
    try:
        if (form.get("client_id"), form.get("client_secret")) != (CLIENT_ID, CLIENT_SECRET):
            raise Wrong("invalid_client")
        take = GRANT_TYPES.get(form.get("grant_type", ""))
        if take is None:
            raise Wrong("unsupported_grant_type")
        return web.json_response(take(accounts, form))
    except Wrong as wrong:
        status = 401 if str(wrong) == "invalid_client" else 400
        told = {"error": str(wrong), "error_description": "Bad Request"}
        return web.json_response(told, status=status)


def by_code(accounts: Accounts, form: Json) -> Json:
    grant, access, asked = accounts.redeem(
        form.get("code", ""), form.get("redirect_uri", ""), form.get("code_verifier", "")
    )
    told = spoken(access, grant.scopes)
    if "openid" in asked.scopes:
        told["id_token"] = accounts.identities.token(asked.address, asked.nonce)
    return {**told, "refresh_token": grant.refresh} if asked.offline else told


def by_refresh_token(accounts: Accounts, form: Json) -> Json:
    grant, access = accounts.refresh(form.get("refresh_token", ""))
    told = spoken(access, grant.scopes)
    return {**told, "refresh_token": grant.refresh} if accounts.rotating else told


def spoken(access: str, scopes: tuple[str, ...]) -> Json:
    return {
        "access_token": access,
        "expires_in": ACCESS_LIFE,
        "token_type": "Bearer",
        "scope": " ".join(scopes),
    }


GRANT_TYPES: Mapping[str, Callable[[Accounts, Json], Json]] = {
    "authorization_code": by_code,
    "refresh_token": by_refresh_token,
}


async def keys(accounts: Accounts, request: web.Request) -> web.Response:
    return web.json_response(accounts.identities.keys)


async def revoke(accounts: Accounts, request: web.Request) -> web.Response:
    given = str((await request.post()).get("token", ""))
    if accounts.revoke(given):
        return web.json_response({})
    return web.json_response({"error": "invalid_token"}, status=400)
