namespace Priorities.Api.Platform.OpenApi;

/// <summary>What a reader of the document should know before the first operation.</summary>
internal static class Introduction
{
    public const string Text = """
        A forum ends with a list of priorities. This API keeps the account of what became of each: who took it on, where it stands, what was done and when, what an independent assessor found.

        **Begin here.** Reading what is public needs no key: `GET /api/v1/actions`. To report, send `Authorization: Bearer <key>` and `POST /api/v1/actions/{action}/status` with a status and a note that says why.

        **Names.** Wherever a path takes `{action}`, `{forum}` or `{organization}`, its `id` (a UUID) or its `key` (such as `ccr-2016-s2`) will do. Keys are never used again.

        **JSON.** camelCase; enumerations are words; instants are RFC 3339 in UTC (`2026-11-23T14:00:00Z`); days are `2026-11-23`, and which day it is depends on the service's time zone, the `timeZone` of `GET /api/v1/dashboards/summary`. What is not there is absent, never null; a list that is empty is `[]`. Members and parameters that the API does not have are refused, not ignored. Answers may get new members with time: ignore those that you do not know.

        **Lists** have `items`, and `nextCursor` while there is a further page; the header `Link` has the same. Send the cursor back as `cursor`, with the other parameters unchanged. Several values of one filter mean "any of" (repeat the parameter, or separate values by commas), several filters mean "and".

        **Changing** takes two headers. `If-Match` with the `ETag` of what you read, on `PATCH`, `PUT` where it says so and `DELETE`: 428 without it, 412 when somebody changed it since. `Idempotency-Key` on any `POST`: the same key and body within 24 hours get the first answer again, and nothing is written twice, so that a call on a bad line can be repeated without harm. With `validateOnly=true` any change tells what would come of it, and changes nothing.

        **Files.** A forum's report, or a spreadsheet that was exported and edited, comes in by `POST /api/v1/imports`: first it is said what would come of each row, then it is applied.

        **Problems.** Every status from 400 up has a body of `application/problem+json` (RFC 9457); only what is not HTTP is refused without one. Decide by its `code`; `type` leads to a page that explains it; `errors` names each member at fault and says what would be right. Quote `traceId`, or the header `Request-Id`, when you ask for help.

        **Languages.** Texts come in English or French, as `Accept-Language` asks; where one is missing the other is given, and `Content-Language` says which.

        **Who sees what.** Notes are `public`, `network` (every key) or `internal` (the author's organization, coordinators and admins). What you may not see is missing from lists, counts and tags alike, and answers 404 when asked for.
        """;
}
