"""The published document: valid OpenAPI 3.1, complete, with every closed list; all routes are declared."""

from __future__ import annotations

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from bot.api.errors import ErrorCode
from bot.api.route import Caller, Routes
from bot.api.service import Service
from bot.app import ROUTES, application_of
from negotiation.bot_acts import Outcome
from negotiation.session import Reason
from tests.servers.api import Api

CONTRACT = {
    "/api/v1/recruiters": {"post"},
    "/api/v1/recruiters/{id}/busy": {"put"},
    "/api/v1/recruiters/{id}/slots": {"get"},
    "/api/v1/jobs": {"post"},
    "/api/v1/applications": {"post"},
    "/api/v1/interviews": {"post"},
    "/api/v1/interviews/{id}": {"get"},
    "/api/v1/applications/{id}/resume": {"put"},
    "/api/v1/jobs/{id}/close": {"post"},
    "/api/v1/jobs/{id}/shortlist": {"post"},
    "/api/v1/jobs/{id}/applications": {"get"},
    "/api/v1/chat/{token}": {"get", "patch"},
    "/api/v1/chat/{token}/messages": {"get", "post"},
    "/api/v1/chat/{token}/ws": {"get"},
    "/healthz": {"get"},
    "/readyz": {"get"},
    "/metrics": {"get"},
}


async def test_the_document_is_valid_and_everybody_may_read_it(api: Api) -> None:
    answer = await api.call("GET", "/api/v1/openapi.json", key=None)
    assert answer.status == 200
    OpenAPIV31SpecValidator(answer.json).validate()


async def test_the_document_has_all_that_the_contract_names(api: Api) -> None:
    paths = api.service.document["paths"]
    assert {path: methods - set(paths.get(path, {})) for path, methods in CONTRACT.items()} == {
        path: set() for path in CONTRACT
    }


async def test_the_closed_lists_are_published(api: Api) -> None:
    schemas = api.service.document["components"]["schemas"]
    assert schemas["ErrorCode"]["enum"] == [code.value for code in ErrorCode]
    assert schemas["Reason"]["enum"] == [reason.value for reason in Reason]
    assert schemas["Outcome"]["enum"] == [outcome.value for outcome in Outcome]
    frames = schemas["ServerFrame"]["discriminator"]["mapping"]
    assert set(frames) == {"message", "accepted", "error", "pong"}


async def test_what_can_be_left_out_is_not_required(api: Api) -> None:
    schemas = api.service.document["components"]["schemas"]
    assert schemas["MessageAnswer"]["required"] == ["seq", "author", "text", "sent_at"]
    assert schemas["NewRecruiter"]["required"] == ["name", "email", "time_zone"]


async def test_the_reference_page_shows_every_route(api: Api) -> None:
    page = (await api.call("GET", "/api/v1/docs", key=None)).raw.decode()
    assert all(path in page for path in CONTRACT)
    assert "undefined" not in page.lower()


async def test_nothing_is_routed_without_a_declaration(api: Api) -> None:
    declared = {(route.method, route.path.replace(":.*}", "}")) for route in ROUTES}
    routed = {(one.method, one.resource.canonical) for one in application_of(api.service).router.routes()}
    looked_at = {("HEAD", path) for method, path in declared if method == "GET"}
    assert routed <= declared | looked_at
    assert declared <= routed


def test_every_operation_has_a_name_of_its_own() -> None:
    names = [route.name for route in ROUTES]
    assert len(set(names)) == len(names)


def test_every_route_says_what_it_is_for() -> None:
    assert [route.name for route in ROUTES if route.documented and not route.about] == []


def test_a_handler_that_asks_for_what_no_request_has_cannot_be_declared() -> None:
    routes = Routes("", Caller.PUBLIC)
    with pytest.raises(TypeError, match="asks for weather"):

        @routes.get("/weather")
        async def weather(service: Service, weather: str) -> str:
            return weather
