"""The settings of a run, from arguments, environment, `claimcheck.toml` and `[tool.claimcheck]`, in this order."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_type_hints

from claimcheck.errors import SettingsError

if TYPE_CHECKING:
    from pydantic import BeforeValidator, Field, SecretStr, ValidationError
    from pydantic_settings import NoDecode


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting and its default; `load` fills it in and checks it.

    `reader` None is chosen by `claimcheck check`: the model where an endpoint or a recording is given, else the rules.
    `window` is the number of paragraphs to a passage, 0 the whole article. `timeout` is the deadline of one request in
    seconds, `max_retries` how often a request that failed on the way is sent again. `temperature`, `seed` and
    `max_tokens` go to the endpoint as they are; None leaves them out. `max_tokens_field` is what the endpoint calls its limit.
    `price_in` and `price_out` are what a million tokens cost, in any currency; `outage` is for how many seconds a batch waits for
    an endpoint that does not answer. `select` and `ignore` are codes of rules or their beginnings ("NUM,QUO004", in files also a
    list): only findings of these, none of those.
    """

    reader: Literal["llm", "rules"] | None = None
    base_url: str | None = None
    model: str | None = None
    api_key: SecretStr | None = None
    window: Annotated[int, Field(ge=0)] = 1
    workers: Annotated[int, Field(ge=1, le=256)] = 4
    timeout: Annotated[float, Field(gt=0)] = 120.0
    max_retries: Annotated[int, Field(ge=0, le=20)] = 5
    temperature: Annotated[float, Field(ge=0, le=2)] | None = 0.0
    seed: int | None = 0
    max_tokens: Annotated[int, Field(ge=16)] | None = 1024
    max_tokens_field: Literal["max_tokens", "max_completion_tokens"] = "max_tokens"
    min_coverage: Annotated[float, Field(ge=0, le=1)] = 0.0
    fail_on: Literal["alarm", "note", "never"] = "alarm"
    allow_insecure: bool = False
    price_in: Annotated[Decimal, Field(ge=0)] | None = None
    price_out: Annotated[Decimal, Field(ge=0)] | None = None
    outage: Annotated[float, Field(ge=0)] = 900.0
    select: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_codes)] = ()
    ignore: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_codes)] = ()

    @property
    def has_endpoint(self) -> bool:
        """Whether a model can be asked: an address is given, or a model's name and a key (then it is OpenAI's)."""
        return self.base_url is not None or (self.model is not None and self.api_key is not None)


def load(directory: Path | None = None, **given: object) -> Settings:
    """The settings in force: arguments that are not None, then the environment, then the files of `directory` (or here).

    Environment: CLAIMCHECK_<NAME>; for the address and the key also OPENAI_BASE_URL and OPENAI_API_KEY. Files:
    `claimcheck.toml`, then `[tool.claimcheck]` in `pyproject.toml`. The word "none" stands for None. Raises SettingsError,
    which names the setting; a key in a file is refused, because files are shared.
    """
    here = directory or Path()
    own, shared = here / "claimcheck.toml", here / "pyproject.toml"
    tables = (shared, _tool_table(shared)), (own, _table(own))
    for path, table in tables:
        _refuse_unknown(path, table)
    if unknown := sorted(given.keys() - _names()):
        raise SettingsError(f"There is no setting {unknown[0]!r}. The settings are: {', '.join(sorted(_names()))}.")
    wanted = {name: value for name, value in given.items() if value is not None}
    return _layer(wanted, {name: value for _, table in tables for name, value in table.items()})


def _names() -> frozenset[str]:
    return frozenset(field.name for field in fields(Settings))


def _table(path: Path) -> dict[str, Any]:
    """A TOML file's content; empty where there is no such file."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:  # TOMLDecodeError and UnicodeDecodeError are ValueErrors
        raise SettingsError(f"{path} cannot be read as TOML ({error}). Mend it, or move it away.") from None


def _tool_table(path: Path) -> dict[str, Any]:
    table: object = _table(path)
    for name in ("tool", "claimcheck"):
        table = table.get(name, {}) if isinstance(table, dict) else None
    if not isinstance(table, dict):
        raise SettingsError(f"[tool.claimcheck] in {path} must be a table of settings. Mend it.")
    return table


def _refuse_unknown(path: Path, table: dict[str, Any]) -> None:
    for name in table:
        if name == "api_key":
            raise SettingsError(f"{path} holds an api_key. Files are shared: put it in the environment, CLAIMCHECK_API_KEY.")
        if name not in _names():
            near = get_close_matches(name, sorted(_names()), n=1)
            hint = f"Did you mean {near[0]!r}?" if near else f"The settings are: {', '.join(sorted(_names() - {'api_key'}))}."
            raise SettingsError(f"{path} has a setting {name!r} that claimcheck does not know. {hint}")


def _layer(wanted: dict[str, object], filed: dict[str, object]) -> Settings:
    """Arguments over the environment over the files, checked by pydantic-settings (imported here: it costs 0.15 s)."""
    from pydantic import AliasChoices, BeforeValidator, Field, SecretStr, ValidationError, create_model
    from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

    class Layered(BaseSettings):
        model_config = SettingsConfigDict(env_ignore_empty=True, populate_by_name=True, validate_default=True)

    known = {"Field": Field, "SecretStr": SecretStr, "NoDecode": NoDecode, "BeforeValidator": BeforeValidator}
    hints = get_type_hints(Settings, localns=known, include_extras=True)
    also = {"base_url": ["OPENAI_BASE_URL"], "api_key": ["OPENAI_API_KEY"]}
    columns: dict[str, Any] = {
        field.name: (
            Annotated[hints[field.name], BeforeValidator(_none)],
            Field(
                filed.get(field.name, field.default),
                validation_alias=AliasChoices(f"CLAIMCHECK_{field.name.upper()}", *also.get(field.name, [])),
            ),
        )
        for field in fields(Settings)
    }
    try:
        layered = create_model("Layered", __base__=Layered, **columns)(**wanted)
    except ValidationError as error:
        raise SettingsError(_sentence(error)) from None
    return Settings(**{name: getattr(layered, name) for name in columns})


def _none(value: object) -> object:
    return None if isinstance(value, str) and value.strip().lower() == "none" else value


def _codes(value: object) -> object:
    """Codes as they may be written on one line, with commas or spaces between them."""
    return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value


def _sentence(error: ValidationError) -> str:
    """What is wrong with the first setting that does not fit; a key's value is never shown."""
    first = error.errors(include_url=False)[0]
    name = str(first["loc"][0]).lower().removeprefix("claimcheck_").removeprefix("openai_")
    value = "what it was given" if name == "api_key" else repr(first["input"])
    return f"The setting {name!r} cannot be {value}: {first['msg'][:1].lower()}{first['msg'][1:]}."
