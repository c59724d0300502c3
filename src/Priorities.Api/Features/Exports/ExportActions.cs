using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Features.Actions;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Features.Exports;

/// <summary>Actions as a CSV file. Everybody may; each reader gets what they may see.</summary>
public static class ExportActions
{
    internal sealed record Query(ActionFilter Filter) : IQuery<Table<ActionRow>>;

    /// <summary>Export actions as CSV</summary>
    /// <remarks>
    /// One row an action, sorted by key, with the filters of the list of actions. UTF-8 with a byte order mark, commas, RFC 4180; days as
    /// 2026-11-23, instants in UTC, several values in one cell separated by "; ". The header is the same in every language. A text that a
    /// spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage return) has an apostrophe before it; an import takes
    /// it off again.
    /// </remarks>
    /// <response code="200">The file. It comes row by row as it is read, of any length.</response>
    internal static async Task<CsvFile<ActionRow>> Endpoint(
        [AsParameters] FileFilter filter,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => new(await mediator.Send(new Query(filter), cancellationToken));

    internal sealed class Handler(PrioritiesContext db, Reader reader, KnownIds known, IConfigurationProvider mapping)
        : IRequestHandler<Query, Outcome<Table<ActionRow>>>
    {
        public Task<Outcome<Table<ActionRow>>> Handle(Query request, CancellationToken cancellationToken) =>
            db.ReadActionTableAsync(request.Filter, reader, known, mapping, cancellationToken);
    }
}
