using MediatR;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports;

/// <summary>Reads what came of a file, or would. Coordinators and admins may.</summary>
public static class GetImport
{
    internal sealed record Query(string Import) : IQuery<ImportResponse>;

    /// <summary>Read one import</summary>
    /// <remarks>As it was looked through, or as it was applied. Texts are in the language asked for.</remarks>
    /// <param name="import">The import's id.</param>
    /// <response code="200">The import, with every row.</response>
    public static async Task<Answer<ImportResponse>> Endpoint(
        [Id] string import,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Query(import), cancellationToken);

    internal sealed class Handler(PrioritiesContext db) : IRequestHandler<Query, Outcome<ImportResponse>>
    {
        public async Task<Outcome<ImportResponse>> Handle(Query request, CancellationToken cancellationToken)
        {
            var id = Guid.Parse(request.Import);
            return await db.Imports.SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is { } import
                ? ImportResponse.Of(import)
                : new NotFound($"import", request.Import);
        }
    }
}
