"""Settings: which source wins, and what is said of those that do not fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import SettingsError
from claimcheck.settings import Settings, load


def test_defaults(tmp_path: Path) -> None:
    assert load(tmp_path) == Settings()


def test_arguments_over_environment_over_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.claimcheck]\nworkers = 1\nwindow = 1\nmodel = "p"\nseed = 1\n')
    (tmp_path / "claimcheck.toml").write_text('workers = 2\nwindow = 2\nmodel = "t"\n')
    monkeypatch.setenv("CLAIMCHECK_WORKERS", "3")
    monkeypatch.setenv("CLAIMCHECK_WINDOW", "3")
    got = load(tmp_path, workers=4, reader=None)
    assert (got.workers, got.window, got.model, got.seed) == (4, 3, "t", 1)


def test_own_names_over_openai_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "claimcheck.toml").write_text('base_url = "http://127.0.0.1:1/v1"\n')
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:2/v1")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-other")
    assert load(tmp_path).base_url == "http://127.0.0.1:2/v1"
    monkeypatch.setenv("CLAIMCHECK_BASE_URL", "http://127.0.0.1:3/v1")
    monkeypatch.setenv("CLAIMCHECK_API_KEY", "sk-own")
    got = load(tmp_path)
    assert got.base_url == "http://127.0.0.1:3/v1"
    assert got.api_key is not None
    assert got.api_key.get_secret_value() == "sk-own"
    assert load(tmp_path, base_url="http://127.0.0.1:4/v1").base_url == "http://127.0.0.1:4/v1"
    assert "sk-" not in repr(got)


def test_the_word_none_and_empty_variables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMCHECK_TEMPERATURE", "none")
    monkeypatch.setenv("CLAIMCHECK_MODEL", "")
    (tmp_path / "claimcheck.toml").write_text('seed = "none"\n')
    got = load(tmp_path)
    assert (got.temperature, got.seed, got.model) == (None, None, None)


@pytest.mark.parametrize(
    ("given", "has"),
    [
        ({}, False),
        ({"base_url": "http://127.0.0.1:1/v1"}, True),
        ({"model": "m"}, False),
        ({"api_key": "k"}, False),
        ({"model": "m", "api_key": "k"}, True),
    ],
)
def test_an_endpoint_is_an_address_or_a_model_with_a_key(tmp_path: Path, given: dict[str, str], has: bool) -> None:
    assert load(tmp_path, **given).has_endpoint is has


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("worker = 2", "{0} has a setting 'worker' that claimcheck does not know. Did you mean 'workers'?"),
        ('api_key = "sk-1"', "{0} holds an api_key. Files are shared: put it in the environment, CLAIMCHECK_API_KEY."),
        ("workers = 0", "The setting 'workers' cannot be 0: input should be greater than or equal to 1."),
        ('fail_on = "all"', "The setting 'fail_on' cannot be 'all': input should be 'alarm', 'note' or 'never'."),
    ],
)
def test_setting_in_a_file_that_does_not_fit(tmp_path: Path, text: str, sentence: str) -> None:
    path = tmp_path / "claimcheck.toml"
    path.write_text(text)
    with pytest.raises(SettingsError) as caught:
        load(tmp_path)
    assert str(caught.value) == sentence.format(path)
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("name", ["claimcheck.toml", "pyproject.toml"])
@pytest.mark.parametrize("content", [b"workers = ", b"\xff\xfe"])
def test_file_that_is_no_toml(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(SettingsError, match=r"cannot be read as TOML .* Mend it, or move it away\."):
        load(tmp_path)


@pytest.mark.parametrize("text", ["tool = 1", "[tool]\nclaimcheck = 1"])
def test_table_of_a_wrong_kind(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    with pytest.raises(SettingsError, match=r"tool\.claimcheck.* must be a table"):
        load(tmp_path)


def test_environment_that_does_not_fit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMCHECK_TIMEOUT", "soon")
    with pytest.raises(SettingsError, match=r"^The setting 'timeout' cannot be 'soon': input should be a valid number"):
        load(tmp_path)


def test_argument_that_nobody_knows(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"^There is no setting 'colour'\. The settings are: allow_insecure, api_key, "):
        load(tmp_path, colour="red")
