"""Loads the SQLCipher driver safely and gives it types; import this before sqlite_utils.

sqlite-utils looks for a module called `pysqlite3` and catches only that module's exceptions, so the
driver is registered under this name. Its `connect` refuses paths: a file that sqlite-utils opens by
itself would have no key and be plain text.
"""

import os
import sys
import types
from collections.abc import Callable
from typing import Any

from mpg_desktop.store.connection import Connection
from mpg_desktop.store.errors import EngineError

FOREIGN_SETTINGS = ("OPENSSL_CONF", "OPENSSL_MODULES", "OPENSSL_ENGINES")
"""What a computer may say about its own OpenSSL; ours is built in and must not hear it."""


def load() -> types.ModuleType:
    """Import the driver deaf to foreign OpenSSL settings, and register it for sqlite-utils."""
    if "sqlite_utils" in sys.modules and "pysqlite3" not in sys.modules:
        reason = "sqlite_utils was imported before mpg_desktop.store.driver"
        raise EngineError(reason)
    before = {name: os.environ.pop(name, None) for name in FOREIGN_SETTINGS}
    if sys.platform.startswith("linux"):  # pragma: no branch - elsewhere there is no such file
        # Without the variable the Linux wheel reads /etc/ssl/openssl.cnf.
        os.environ["OPENSSL_CONF"] = os.devnull
    try:
        import sqlcipher3.dbapi2 as loaded
    except ImportError as error:
        reason = f"the SQLCipher driver does not load: {error}"
        raise EngineError(reason) from error
    finally:
        os.environ.pop("OPENSSL_CONF", None)
        os.environ.update({name: value for name, value in before.items() if value is not None})
    module: types.ModuleType = loaded
    _register(module)
    return module


def _register(driver: types.ModuleType) -> None:
    alias = types.ModuleType("pysqlite3")
    alias.__dict__.update({k: v for k, v in vars(driver).items() if not k.startswith("__")})
    open_connection: Callable[..., Connection] = driver.connect

    def connect(database: object, *args: object, **kwargs: object) -> Connection:
        if str(database) != ":memory:":
            reason = "a file is opened by mpg_desktop.store.engine only"
            raise EngineError(reason)
        return open_connection(database, *args, **kwargs)

    alias.__dict__.update(connect=connect, dbapi2=alias, __path__=[])
    sys.modules["pysqlite3"] = sys.modules["pysqlite3.dbapi2"] = alias


_driver = load()

open_file: Callable[..., Connection] = _driver.connect
"""The driver's own connect: for engine.py alone, which puts the gates around it."""

DriverError: type[Exception] = _driver.Error
DatabaseError: type[Exception] = _driver.DatabaseError
IntegrityError: type[Exception] = _driver.IntegrityError
OperationalError: type[Exception] = _driver.OperationalError
Row: type[Any] = _driver.Row
