using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Features.Actions;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Features.Exports;

/// <summary>Actions as a workbook for Excel, LibreOffice and the like. Everybody may; each reader gets what they may see.</summary>
public static class ExportWorkbook
{
    internal sealed record Query(ActionFilter Filter) : IQuery<Table<ActionRow>>;

    /// <summary>Export actions as a workbook</summary>
    /// <remarks>
    /// The rows and columns of the CSV file, with numbers, days and yes or no as what they are, a header that stays in sight and filters on
    /// it; a second sheet says what each column holds. Texts are never formulas.
    /// </remarks>
    /// <response code="200">The workbook (Office Open XML).</response>
    internal static async Task<Workbook<ActionRow>> Endpoint(
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
