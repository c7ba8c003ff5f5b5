"""Google's official library and Python's mail library against the stand-ins: workspace.py ADDRESSES"""

import base64
import email.message
import email.policy
import imaplib
import json
import smtplib
import sys
import urllib.parse
import urllib.request

import google.auth.exceptions
import google.oauth2.credentials
import googleapiclient.discovery
import googleapiclient.errors
import googleapiclient.http

addresses = json.loads(sys.argv[1])
base = addresses["gmail"]
scopes = ["https://mail.google.com/", "https://www.googleapis.com/auth/calendar"]
client = {"client_id": "stint.apps.example.com", "client_secret": "stint-desktop"}


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def control(deed, body):
    request = urllib.request.Request(addresses["control"] + deed, json.dumps(body).encode(), method="POST")
    return json.load(urllib.request.urlopen(request))


def connect():
    asked = urllib.parse.urlencode({**client, "redirect_uri": "http://127.0.0.1:9/", "response_type": "code", "scope": " ".join(scopes)})
    query = urllib.parse.urlencode([("asked", asked), ("account", "ada@example.com"), *[("granted", s) for s in scopes]])
    try:
        urllib.request.build_opener(NoRedirect).open(f"{base}/o/oauth2/decide?{query}")
    except urllib.error.HTTPError as redirect:
        back = urllib.parse.parse_qs(urllib.parse.urlparse(redirect.headers["location"]).query)
    form = {**client, "grant_type": "authorization_code", "code": back["code"][0], "redirect_uri": "http://127.0.0.1:9/"}
    return json.load(urllib.request.urlopen(addresses["google_token"], urllib.parse.urlencode(form).encode()))


def refused(call, status):
    try:
        call()
    except googleapiclient.errors.HttpError as error:
        assert error.resp.status == status, error
        return error.error_details[0]["reason"] if error.error_details else None
    raise AssertionError(f"not refused with {status}")


tokens = connect()
credentials = google.oauth2.credentials.Credentials(
    None, refresh_token=tokens["refresh_token"], token_uri=addresses["google_token"], scopes=scopes, **client)
service = lambda name, version, endpoint: googleapiclient.discovery.build(
    name, version, credentials=credentials, static_discovery=True, cache_discovery=False, client_options={"api_endpoint": endpoint})
gmail, calendar = service("gmail", "v1", base), service("calendar", "v3", addresses["calendar"])

# Mail.
message = email.message.EmailMessage()
message["To"], message["From"], message["Subject"], message["Message-ID"] = "client@example.com", "ada@example.com", "Rechnung für Köln", "<m1@device.stint>"
message.set_content("Guten Tag")
message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="rechnung.pdf")
raw = base64.urlsafe_b64encode(message.as_bytes()).decode()
users = gmail.users()
sent = users.messages().send(userId="me", body={"raw": raw}).execute()
found = users.messages().list(userId="me", q="rfc822msgid:<m1@device.stint>").execute()
assert [m["id"] for m in found["messages"]] == [sent["id"]]
whole = users.messages().get(userId="me", id=sent["id"]).execute()
headers = {h["name"]: h["value"] for h in whole["payload"]["headers"]}
assert headers["Subject"] == "Rechnung für Köln", headers
assert whole["payload"]["parts"][1]["filename"] == "rechnung.pdf"
part = users.messages().attachments().get(userId="me", messageId=sent["id"], id=whole["payload"]["parts"][1]["body"]["attachmentId"]).execute()
assert base64.urlsafe_b64decode(part["data"]) == b"%PDF-1.7"
start = users.getProfile(userId="me").execute()["historyId"]
control("google/mail/receive", {"account": "ada@example.com", "from": "client@example.com", "subject": "Re: x", "text": "ok", "answers": sent["id"]})
history = users.history().list(userId="me", startHistoryId=start).execute()["history"]
assert history[0]["messagesAdded"][0]["message"]["threadId"] == sent["threadId"]
control("google/mail/forget", {"account": "ada@example.com"})
assert refused(users.history().list(userId="me", startHistoryId=start).execute, 404) == "notFound"
media = googleapiclient.http.MediaInMemoryUpload(message.as_bytes(), mimetype="message/rfc822")
upload = users.messages().send(userId="me", body={"threadId": sent["threadId"]}, media_body=media)
# The library takes the address of uploads from the document, whatever endpoint it was given.
upload.uri = base + upload.uri[upload.uri.index("/upload/"):]
assert upload.execute()["id"] != sent["id"]

# Calendar.
events = calendar.events()
body = {"id": "stint0193abcd", "summary": "Meeting", "start": {"dateTime": "2027-03-22T09:00:00", "timeZone": "Europe/Berlin"},
        "end": {"dateTime": "2027-03-22T10:00:00", "timeZone": "Europe/Berlin"}, "recurrence": ["RRULE:FREQ=WEEKLY;COUNT=2"]}
made = events.insert(calendarId="primary", body=body).execute()
assert refused(events.insert(calendarId="primary", body=body).execute, 409) == "duplicate"
single = events.list(calendarId="primary", singleEvents=True, orderBy="startTime").execute()["items"]
# Summer time begins on 28 March 2027.
assert [e["start"]["dateTime"][-14:] for e in single] == ["09:00:00+01:00", "09:00:00+02:00"], single
token = events.list(calendarId="primary").execute()["nextSyncToken"]
patch = events.patch(calendarId="primary", eventId=made["id"], body={"summary": "Moved"})
patch.headers["If-Match"] = made["etag"]
patch.execute()
stale = events.patch(calendarId="primary", eventId=made["id"], body={"summary": "Lost"})
stale.headers["If-Match"] = made["etag"]
assert refused(stale.execute, 412) == "conditionNotMet"
assert [e["summary"] for e in events.list(calendarId="primary", syncToken=token).execute()["items"]] == ["Moved"]
control("google/calendar/forget", {"account": "ada@example.com"})
assert refused(events.list(calendarId="primary", syncToken=token).execute, 410) == "fullSyncRequired"
page, seen = events.list(calendarId="primary", maxResults=1), 0
while page is not None:
    answer = page.execute()
    seen += len(answer["items"])
    page = events.list_next(page, answer)
assert seen == 1
events.delete(calendarId="primary", eventId=made["id"]).execute()
assert refused(events.delete(calendarId="primary", eventId=made["id"]).execute, 410) == "deleted"
assert [c["summary"] for c in calendar.calendarList().list().execute()["items"]][1:] == ["Projects", "Holidays"]

# A token that was taken away.
control("google/expire", {})
users.getProfile(userId="me").execute()
control("google/disconnect", {"account": "ada@example.com"})
try:
    users.getProfile(userId="me").execute()
    raise AssertionError("not refused")
except google.auth.exceptions.RefreshError as error:
    assert "invalid_grant" in str(error)

# SMTP.
host, port = addresses["smtp"].removeprefix("smtp://").split(":")
with smtplib.SMTP(host, int(port)) as server:
    server.login("ada", "sandbox")
    server.send_message(message)
    try:
        server.sendmail("ada@example.com", ["nobody"], "x")
        raise AssertionError("not refused")
    except smtplib.SMTPRecipientsRefused as error:
        assert error.recipients["nobody"][0] == 501

# IMAP.
host, port = addresses["imap"].removeprefix("imap://").split(":")
control("mail/receive", {"from": "client@example.com", "subject": "Grüße", "text": "Ja.", "message_id": "<c1@client.example>"})
control("mail/receive", {"from": "other@example.com", "subject": "y", "flags": ["\\Seen"]})
with imaplib.IMAP4(host, int(port)) as server:
    assert "SPECIAL-USE" in server.capabilities and "AUTH=PLAIN" in server.capabilities, server.capabilities
    try:
        server.login("ada", "wrong")
        raise AssertionError("not refused")
    except imaplib.IMAP4.error as error:
        assert "AUTHENTICATIONFAILED" in str(error), error
    server.authenticate("PLAIN", lambda _: b"\0ada\0sandbox")
    assert any(b"\\Sent" in line and b"Gesendete Objekte" in line for line in server.list()[1])
    assert server.select("INBOX", readonly=True) == ("OK", [b"2"])
    assert server.response("UIDVALIDITY")[1] == [b"1700000000"]
    assert server.select("Nowhere", readonly=True)[0] == "NO"
    server.select("INBOX", readonly=True)
    assert server.uid("SEARCH", None, "UNSEEN") == ("OK", [b"1"])
    assert server.uid("SEARCH", None, "SINCE 1-Jan-2020 FROM", '"OTHER@"') == ("OK", [b"2"])
    kind, answer = server.uid("FETCH", "1:*", "(FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")
    assert kind == "OK" and answer[0][1] == b"Message-ID: <c1@client.example>\r\n\r\n", answer
    assert imaplib.ParseFlags(answer[2][0]) == (b"\\Seen",) and imaplib.Internaldate2tuple(answer[0][0]) is not None, answer
    whole = email.message_from_bytes(server.uid("FETCH", "1", "(BODY.PEEK[])")[1][0][1], policy=email.policy.default)
    assert (whole["Subject"], whole.get_content().strip()) == ("Grüße", "Ja."), whole
    assert server.uid("FETCH", "1", "(BODY.PEEK[]<0.5>)")[1][0][1] == b"From:"
    control("mail/renumber", {})
    server.select("INBOX", readonly=True)
    assert server.response("UIDVALIDITY")[1] == [b"1700000001"]
with imaplib.IMAP4(host, int(port)) as server:
    server.login("ada", "sandbox")
    assert server.noop()[0] == "OK"

print("google-api-python-client 2.202.0, smtplib and imaplib: no disagreement")
