#!/usr/bin/env python3
"""Takes what Gmail, Calendar and userinfo accept and answer out of Google's discovery documents: discovery.py OUT.jsonl

The documents are those that the official library carries (googleapiclient/discovery_cache). One line is one operation or one schema.
"""

import json
import sys
from pathlib import Path

import googleapiclient.discovery_cache

PLAYED = {
    "gmail.v1": """users.getProfile users.history.list users.labels.list users.labels.get users.labels.create users.messages.send
        users.messages.list users.messages.get users.messages.modify users.messages.trash users.messages.attachments.get
        users.messages.import users.messages.insert users.threads.list users.threads.get users.watch""",
    "calendar.v3": """calendarList.list calendarList.get calendars.get calendars.insert events.list events.get events.insert
        events.patch events.update events.delete events.instances events.watch""",
    "oauth2.v2": "userinfo.get tokeninfo",
}


class Document:
    def __init__(self, name):
        folder = Path(googleapiclient.discovery_cache.__file__).parent / "documents"
        self.source = json.loads((folder / f"{name}.json").read_text())
        self.prefix = name.split(".")[0] + "."
        self.wanted = set(PLAYED[name].split())
        self.waiting, self.lines, self.schemas = set(), [], {}

    def schema(self, given):
        if "$ref" in given:
            self.waiting.add(given["$ref"])
            return {"$ref": self.prefix + given["$ref"]}
        out = {k: given[k] for k in ("type", "format", "enum", "pattern") if k in given}
        out |= {k: int(given[k]) for k in ("minimum", "maximum") if k in given}
        if given.get("repeated"):
            out = {"type": "array", "items": out}
        if "items" in given:
            out["items"] = self.schema(given["items"])
        if given.get("type") == "object" or "properties" in given:
            out["properties"] = {k: self.schema(v) for k, v in given.get("properties", {}).items()}
            if "additionalProperties" in given:
                out["additionalProperties"] = self.schema(given["additionalProperties"])
            else:
                out["closed"] = True
        needed = {k: v["annotations"]["required"] for k, v in given.get("properties", {}).items() if "annotations" in v}
        return out | ({"requiredFor": needed} if needed else {})

    def operation(self, name, method):
        query = {k: v for k, v in method.get("parameters", {}).items() if v["location"] == "query"}
        common = {k: {"type": "string"} for k in [*self.source["parameters"], "uploadType"] if k not in query}
        nothing = {"type": "object", "properties": {}, "closed": True}
        line = {
            "op": self.prefix + name, "method": method["httpMethod"], "path": f"/{self.source['servicePath']}{method['path']}",
            "query": {"type": "object", "closed": True, "required": [k for k, v in query.items() if v.get("required")],
                      "properties": {k: self.schema(v) for k, v in query.items()} | common},
            "body": self.schema(method["request"]) if "request" in method else nothing,
            "answer": self.schema(method["response"]) if "response" in method else {},
            "scopes": sorted(s.rsplit("/auth/", 1)[-1] for s in method.get("scopes", [])),
        }
        if "mediaUpload" in method:
            upload = method["mediaUpload"]
            line |= {"upload": upload["protocols"]["simple"]["path"], "largest": int(upload["maxSize"])}
        self.lines.append(line)

    def walk(self, node, path):
        for key, method in node.get("methods", {}).items():
            if ".".join([*path, key]) in self.wanted:
                self.operation(".".join([*path, key]), method)
        for key, child in node.get("resources", {}).items():
            self.walk(child, [*path, key])

    def rows(self):
        self.walk(self.source, [])
        assert len(self.lines) == len(self.wanted), self.wanted - {line["op"].removeprefix(self.prefix) for line in self.lines}
        while self.waiting:
            name = self.waiting.pop()
            if name not in self.schemas:
                self.schemas[name] = self.schema(self.source["schemas"][name])
        return sorted(self.lines, key=lambda line: line["op"]) + [{"schema": self.prefix + n, "is": s} for n, s in sorted(self.schemas.items())]


rows = [row for name in PLAYED for row in Document(name).rows()]
Path(sys.argv[1]).write_text("".join(json.dumps(row, separators=(",", ":")) + "\n" for row in rows))
print(len([row for row in rows if "op" in row]), "operations of Google")
