using MediatR;
using Priorities.Api.Data;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Pipeline;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Requests;

namespace Priorities.Api.Features.Requests;

/// <summary>Takes a request for an update back. Coordinators and admins may.</summary>
public static class WithdrawUpdateRequest
{
    internal sealed record Command(Guid Request) : ICommand<UpdateRequestResponse>;

    /// <summary>Withdraw a request for an update</summary>
    /// <remarks>
    /// Its link ends at once, and `to` and `message` are forgotten; what was answered by it stays. Withdrawing again changes nothing, and
    /// neither does withdrawing what is answered.
    /// </remarks>
    /// <param name="request">The request's id.</param>
    /// <response code="200">The request as it stands now.</response>
    public static async Task<Answer<UpdateRequestResponse>> Endpoint(
        [Id] string request,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await mediator.Send(new Command(Guid.Parse(request)), cancellationToken);

    internal sealed class Handler(PrioritiesContext db, Reader reader) : IRequestHandler<Command, Outcome<UpdateRequestResponse>>
    {
        public async Task<Outcome<UpdateRequestResponse>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.LockRequestAsync(request.Request, cancellationToken) is not { } found)
                return RequestRows.Missing($"{request.Request}");
            if (found.StateAt(reader.Now) is not (RequestState.Answered or RequestState.Withdrawn))
                await db.TellAsync(
                    found,
                    found.Actions.Where(a => a.IsOpen).Select(a => a.ActionId),
                    RequestStep.Withdrawn,
                    reader,
                    cancellationToken
                );
            found.Withdraw(reader.Stamp);
            await db.SaveChangesAsync(cancellationToken);
            return (await db.ReadAsync([found], reader.Now, cancellationToken))[0];
        }
    }
}
