"""Runs cells in a student's server: by REST and web sockets, as JupyterLab does.

Usage: python runCells.py URL TOKEN < CELLS.json > OUTPUTS.json

CELLS.json is a list of cells; OUTPUTS.json has for each what it printed and, if it failed, its error.
"""

import asyncio
import json
import sys
import urllib.request

from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect


async def main(url: str, token: str) -> None:
    headers = {"Authorization": f"token {token}", "Content-Type": "application/json"}
    request = urllib.request.Request(f"{url}/api/kernels", b'{"name": "tslab"}', headers)
    with urllib.request.urlopen(request) as response:
        kernel = json.load(response)["id"]
    channels = f"{url.replace('http', 'ws', 1)}/api/kernels/{kernel}/channels"
    socket = await websocket_connect(HTTPRequest(channels, headers=headers))
    json.dump([await run(socket, str(number), code) for number, code in enumerate(json.load(sys.stdin))], sys.stdout)
    urllib.request.urlopen(urllib.request.Request(f"{url}/api/kernels/{kernel}", headers=headers, method="DELETE"))


async def run(socket, number: str, code: str) -> str:
    content = {"code": code, "silent": False, "store_history": True, "allow_stdin": False, "stop_on_error": True}
    header = {"msg_id": number, "msg_type": "execute_request", "username": "", "session": "trial", "version": "5.4"}
    message = {"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell"}
    await socket.write_message(json.dumps(message))
    text = ""
    while True:
        answer = json.loads(await socket.read_message())
        if answer["parent_header"].get("msg_id") != number or answer["channel"] != "iopub":
            continue
        content = answer["content"]
        if answer["msg_type"] == "stream":
            text += content["text"]
        elif answer["msg_type"] == "error":
            text += f"{content['ename']}: {content['evalue']}"
        elif answer["msg_type"] == "status" and content["execution_state"] == "idle":
            return text


asyncio.run(main(*sys.argv[1:]))
