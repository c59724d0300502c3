using AutoMapper.QueryableExtensions;
using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Data.Reads;
using Priorities.Api.Features.Actions;
using Priorities.Api.Features.Notes;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;

namespace Priorities.Api.Features.Exports;

/// <summary>The notes on actions as a CSV file. Everybody may; each reader gets the notes that are for them.</summary>
public static class ExportNotes
{
    private static readonly IReadOnlyList<Column<NoteResponse>> Columns =
    [
        new("action", LocalizedText.None, n => n.Action),
        new("recordedAt", LocalizedText.None, n => n.RecordedAt),
        new("effectiveOn", LocalizedText.None, n => n.EffectiveOn),
        new("statusFrom", LocalizedText.None, n => n.Status is { } status ? Wire.Name(status.From) : null),
        new("statusTo", LocalizedText.None, n => n.Status is { } status ? Wire.Name(status.To) : null),
        new("progress", LocalizedText.None, n => n.Progress),
        new("body", LocalizedText.None, n => n.Body),
        new("originalBody", LocalizedText.None, n => n.OriginalBody),
        new("language", LocalizedText.None, n => Wire.Name(n.Language)),
        new("visibility", LocalizedText.None, n => Wire.Name(n.Visibility)),
        new("organization", LocalizedText.None, n => n.Author.Organization),
        new("author", LocalizedText.None, n => n.Author.Name),
        new("evidence", LocalizedText.None, n => Cells.List(n.Evidence.Select(e => $"{e.Title} <{e.Url}>"))),
        new("id", LocalizedText.None, n => n.Id.ToString()),
    ];

    internal sealed record Query(ActionFilter Filter) : IQuery<Table<NoteResponse>>;

    /// <summary>Export notes as CSV</summary>
    /// <remarks>
    /// One row a note, the oldest first, of the actions that the filters find. You get the notes that you may read: without a key the
    /// public ones. Names of authors are for signed-in readers. The form is that of the CSV file of actions.
    /// </remarks>
    /// <response code="200">The file. It comes row by row as it is read, of any length.</response>
    internal static async Task<CsvFile<NoteResponse>> Endpoint(
        [AsParameters] FileFilter filter,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => new(await mediator.Send(new Query(filter), cancellationToken));

    internal sealed class Handler(PrioritiesContext db, Reader reader, KnownIds known, IConfigurationProvider mapping)
        : IRequestHandler<Query, Outcome<Table<NoteResponse>>>
    {
        public async Task<Outcome<Table<NoteResponse>>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await request.Filter.FaultAsync(db, reader, cancellationToken) is { } fault)
                return fault;
            var actions = (await request.Filter.ApplyAsync(db, reader, known, cancellationToken)).Select(a => a.Id);
            var notes = db.NoteReads.ReadableBy(reader.Caller).Where(n => actions.Contains(n.ActionId));
            var rows = await Batches.ReadAsync<NoteResponse>(
                last => After(notes, last?.Id).ProjectTo<NoteResponse>(mapping),
                cancellationToken
            );
            return new Table<NoteResponse>("notes", Columns, rows.Select(n => n.For(reader.Caller)));
        }

        /// <summary>Ids of notes go by the instant at which they were recorded.</summary>
        private static IQueryable<NoteRead> After(IQueryable<NoteRead> notes, Guid? id) =>
            (id is null ? notes : notes.Where(n => n.Id > id)).OrderBy(n => n.Id);
    }
}
