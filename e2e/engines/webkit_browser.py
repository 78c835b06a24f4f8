"""A window of WebKitGTK that WebKitWebDriver can drive. WebKit's own MiniBrowser is private when it is
automated, and then keeps the console to itself; nor can it be narrower than its tool bar. What stands
in the console and what is loaded goes into the file `log` of the folder given."""

import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

folder = sys.argv[1]
log = os.open(os.path.join(folder, "log"), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
os.dup2(log, 1)
os.dup2(log, 2)


def create_web_view(_session):
    settings = WebKit2.Settings(enable_write_console_messages_to_stdout=True)
    view = WebKit2.WebView(
        web_context=context, settings=settings, is_controlled_by_automation=True
    )
    view.connect(
        "resource-load-started",
        lambda _view, _resource, request: print("REQUEST", request.get_uri(), flush=True),
    )
    window = Gtk.Window(decorated=False)
    window.set_default_size(1280, 900)
    window.add(view)
    window.show_all()
    view.connect("close", lambda _view: window.destroy())
    return view


def start(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("WebKitGTK")
    info.set_version(
        WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version()
    )
    session.set_application_info(info)
    session.connect("create-web-view", create_web_view)


context = WebKit2.WebContext(
    website_data_manager=WebKit2.WebsiteDataManager(
        base_data_directory=folder, base_cache_directory=folder
    )
)
context.set_automation_allowed(True)
context.connect("automation-started", start)
Gtk.main()
