"""Mail that comes in: whose signature it bears, which conversation it belongs to, and what was written.

What a stranger can send is only ever taken apart in a child process that holds no secret, has a second or
two and little memory, and is thrown away afterwards.
"""
