"""What `python -m bot COMMAND` can do, one module a command.

A command module offers `add_arguments(parser)` and `run(arguments) -> int`. It is imported only when its
command is called, so that `understand` starts without the web server and `serve` without the reader's tests.
"""
