using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Input;

namespace Priorities.Api.Platform.OpenApi;

/// <summary>Headers, parameters and tags that many operations share.</summary>
internal static class CommonParts
{
    /// <summary>What the web server takes of all headers together; one that has no limit of its own ends there.</summary>
    public const int LongestHeader = 32_768;

    public const string DescribedBy = "LinkToDescription";
    public const string Successor = "LinkToSuccessor";

    /// <summary>In the order in which a reader of the document should meet them.</summary>
    public static readonly IReadOnlyList<(string Name, string Description)> Tags =
    [
        ("Forums", "Where priorities were agreed, and the areas that they are grouped in."),
        ("Actions", "The priorities themselves, made trackable: who took each on, where it stands, and every step that it took."),
        ("Milestones", "The steps that an action is to take."),
        ("Notes", "What is said about an action. Notes are append-only; what is wrong is corrected beside it."),
        ("Assessments", "What independent assessors found, beside what the owners report."),
        ("Statuses", "The vocabulary of statuses, and the steps from one to another."),
        ("Organizations", "Who can own an action."),
        ("Dashboards", "Figures that are ready to plot, as of any day."),
        ("Charts", "Pictures to embed in a page, a newsletter or a report."),
        ("Changes", "The change feed: everything that happened, in the order in which it was committed, for tools that must miss nothing."),
        ("Webhooks", "Changes, sent to you: signed and retried as the Standard Webhooks specification says."),
        ("Update requests", "Owners are asked how their actions stand, reminded, and answer on a page that needs no key."),
        ("Exports", "Files to take along: spreadsheets, a feed for news readers, a calendar."),
        (
            "Imports",
            "Files that bring actions in: a table that was exported and edited, or a forum's report. Looked through first, applied when you have seen what comes of it."
        ),
        ("Keys", "Who can call, and as whom."),
        ("Redactions", "Words that have to go, for those who answer for the service."),
        ("Audit", "Who did what, for those who answer for the service."),
        ("Service", "What the service says of itself: its health, its description, and what its problems mean."),
    ];

    public static Dictionary<string, IOpenApiHeader> Headers() =>
        new()
        {
            ["ETag"] = Header(
                "The tag of this representation (RFC 9110, section 8.8.3): the version, and a digest of what you see. Give it back in `If-None-Match` to read, in `If-Match` to change.",
                "\"7-0d5c1f3a9b2e4c68\"",
                60
            ),
            ["Link"] = Header(
                "The next page (RFC 8288), `rel=\"next\"`; absent on the last one.",
                "<https://priorities.example/api/v1/actions?cursor=WyJhIl0>; rel=\"next\"",
                20_000,
                required: false
            ),
            ["Location"] = Header("Where it can be read.", "/api/v1/actions/ccr-2016-s2", 2_000),
            ["RequestId"] = Header("The id of this request, to quote.", "0HNHBQ8UJ3V5T:00000001", 100),
            ["CacheControl"] = Header("Who may keep the answer, and for how long.", "private, no-cache", 200),
            ["ContentLanguage"] = Header("The language of the texts in it, or both.", "en", 10),
            ["IdempotencyReplayed"] = Header(
                "`true` where the answer is that of an earlier request with the same `Idempotency-Key`, and nothing was written again.",
                "true",
                5,
                required: false
            ),
            ["ValidatedOnly"] = Header(
                "`true` where `validateOnly=true` was asked: what you read is what would come of the change, and nothing was changed.",
                "true",
                4,
                required: false
            ),
            ["RateLimit"] = Header(
                "What is left of the limit that this request counts against, and for how many seconds.",
                "\"caller\";r=599;t=42",
                200,
                required: false
            ),
            ["RateLimitPolicy"] = Header(
                "The limit that this request counts against: how many requests in how many seconds.",
                "\"caller\";q=600;w=60",
                200,
                required: false
            ),
            ["RetryAfter"] = new OpenApiHeader
            {
                Description = "How many seconds to wait before the next try.",
                Required = true,
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Integer,
                    Format = "int32",
                    Minimum = "0",
                    Maximum = "86400",
                },
                Example = JsonValue.Create(5),
            },
            ["WWWAuthenticate"] = Header(
                "The credentials that would be accepted, and what is wrong with those that came (RFC 6750).",
                "Bearer realm=\"priorities\"",
                1_000,
                required: false
            ),
            [DescribedBy] = Header("Where the API is described (RFC 8631, RFC 9727).", "</openapi/v1.json>; rel=\"service-desc\"", 2_000),
            [Successor] = Header(
                "What takes its place, `rel=\"successor-version\"`; with a list also the next page.",
                "</api/v1/actions>; rel=\"successor-version\"",
                20_000
            ),
            [Announcements.Deprecation] = Header(
                "Since when nobody should begin with it (RFC 9745): `@`, and seconds since 1970.",
                "@1795442400",
                20
            ),
            [Announcements.Sunset] = Header("When it stops working (RFC 8594).", "Tue, 23 Nov 2027 14:00:00 GMT", 40),
            ["AcceptPatch"] = Header("The format that a change of part has to have.", "application/merge-patch+json", 100, required: false),
        };

    public static Dictionary<string, IOpenApiParameter> Parameters() =>
        new()
        {
            ["AcceptLanguage"] = Parameter(
                "Accept-Language",
                "The language of texts: `en` or `fr`. Where a text is missing in it, the other one is given, and `Content-Language` says so. Default: `en`.",
                "fr",
                LongestHeader
            ),
            ["IfNoneMatch"] = Parameter(
                "If-None-Match",
                "An `ETag` that you have: 304 while it still stands for what you would get.",
                "\"7-0d5c1f3a9b2e4c68\"",
                LongestHeader
            ),
            ["ValidateOnly"] = new OpenApiParameter
            {
                Name = ValidateOnly.Parameter,
                In = ParameterLocation.Query,
                Description =
                    "`true` to learn what would come of this request and change nothing: every rule is applied, and the answer is the one that the change itself would get, with the header `Validated-Only: true`. What it names as new does not exist.",
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Boolean,
                    Default = JsonValue.Create(false),
                    Examples = [JsonValue.Create(true)],
                },
            },
            ["IdempotencyKey"] = Parameter(
                "Idempotency-Key",
                "A value of your own for this one request, such as a UUID. The same key and body within 24 hours get the first answer again, and nothing is written twice. Keys are yours: another caller's are not in their way.",
                "8e03978e-40d5-43e8-bc93-6894a57f9324",
                255,
                "^[!-~]+$"
            ),
        };

    private static OpenApiHeader Header(string description, string example, int max, bool required = true) =>
        new()
        {
            Description = description,
            Required = required,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = max },
            Example = JsonValue.Create(example),
        };

    /// <summary>None of them has to be there, so the example stands in the schema: see <see cref="Examples"/>.</summary>
    private static OpenApiParameter Parameter(string name, string description, string example, int max, string? pattern = null) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                MinLength = 1,
                MaxLength = max,
                Pattern = pattern,
                Examples = [JsonValue.Create(example)],
            },
        };
}
