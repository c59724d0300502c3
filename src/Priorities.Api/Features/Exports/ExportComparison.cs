using MediatR;
using Microsoft.AspNetCore.Mvc;
using Priorities.Api.Data.Facts;
using Priorities.Api.Features.Dashboards;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Exports;

/// <summary>The actions that moved between two days, as a CSV file. Everybody may.</summary>
public static class ExportComparison
{
    private static readonly IReadOnlyList<Column<ComparedAction>> Columns =
    [
        new("key", LocalizedText.None, a => a.Key),
        new("forum", LocalizedText.None, a => a.Forum),
        new("area", LocalizedText.None, a => a.Area),
        new("title", LocalizedText.None, a => a.Title.IsEmpty ? null : Languages.In(a.Title)),
        new("movement", LocalizedText.None, a => Wire.Name(a.Movement)),
        new("statusFrom", LocalizedText.None, a => Word(a.Status?.From)),
        new("statusTo", LocalizedText.None, a => Word(a.Status?.To)),
        new("assessedStatusFrom", LocalizedText.None, a => Word(a.AssessedStatus?.From)),
        new("assessedStatusTo", LocalizedText.None, a => Word(a.AssessedStatus?.To)),
        new("targetDateFrom", LocalizedText.None, a => a.TargetDate?.From),
        new("targetDateTo", LocalizedText.None, a => a.TargetDate?.To),
        new("progressFrom", LocalizedText.None, a => a.Progress?.From),
        new("progressTo", LocalizedText.None, a => a.Progress?.To),
        new("ownersFrom", LocalizedText.None, a => Cells.List(a.Owners?.From ?? [])),
        new("ownersTo", LocalizedText.None, a => Cells.List(a.Owners?.To ?? [])),
        new("id", LocalizedText.None, a => a.Id.ToString()),
    ];

    /// <summary>Which days and actions, and the language of titles.</summary>
    public sealed record Parameters : ComparisonFilter
    {
        /// <summary>The language of titles, `en` or `fr`; stronger than `Accept-Language`.</summary>
        [FromQuery(Name = Languages.Parameter), OneOf(Languages.English, Languages.French)]
        public string? Lang { get; init; }
    }

    internal sealed record Query(Parameters Parameters) : IQuery<Table<ComparedAction>>;

    /// <summary>Export what moved as CSV</summary>
    /// <remarks>
    /// The actions of the comparison of two days, one a row, sorted by key, all of them. What stayed the same is an empty cell. The form is
    /// that of the CSV file of actions.
    /// </remarks>
    /// <response code="200">The file.</response>
    internal static async Task<CsvFile<ComparedAction>> Endpoint(
        [AsParameters] Parameters parameters,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => new(await mediator.Send(new Query(parameters), cancellationToken));

    internal sealed class Handler(FactStore store, Reader reader) : IRequestHandler<Query, Outcome<Table<ComparedAction>>>
    {
        public async Task<Outcome<Table<ComparedAction>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var compared = Comparison.Of(request.Parameters, await store.ReadAsync(cancellationToken), reader);
            return compared.Refusal is { } refusal
                ? refusal
                : new Table<ComparedAction>("comparison", Columns, compared.Value.Actions().ToAsyncEnumerable());
        }
    }

    private static string? Word(ActionStatus? status) => status is { } known ? Wire.Name(known) : null;
}
