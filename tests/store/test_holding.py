"""What is written past Python is kept back where an error says it, and passed on where all went well."""

import logging
import os
import threading

import pytest

from tracker.store.holding import held_back


def test_what_was_said_comes_through_when_all_went_well(capfd: pytest.CaptureFixture[str]) -> None:
    with held_back():
        os.write(2, b"a word from below\n")
        assert capfd.readouterr().err == ""
    assert capfd.readouterr().err == "a word from below\n"


def test_traces_are_left_to_the_log_when_an_error_tells_it(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "tracker")

    def fail() -> None:
        os.write(2, b"thread panicked\n")
        threading.Timer(0.05, lambda: os.write(2, b"thread panicked, late\n")).start()
        raise OSError("full")

    with pytest.raises(OSError, match="full"), held_back():
        fail()
    assert capfd.readouterr().err == ""
    assert "thread panicked\nthread panicked, late" in caplog.text


def test_the_stream_is_its_own_again_after_many_at_once(capfd: pytest.CaptureFixture[str]) -> None:
    def write(number: int) -> None:
        with held_back():
            os.write(2, f"{number}\n".encode())

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    os.write(2, b"end\n")
    assert sorted(capfd.readouterr().err.split()) == sorted([*map(str, range(8)), "end"])
