using MediatR;
using Priorities.Domain;

namespace Priorities.Api.Platform.Pipeline;

/// <summary>A message that writes: all of it in one transaction, or nothing.</summary>
public interface ICommand<T> : IRequest<Outcome<T>>;

/// <summary>A message that only reads.</summary>
public interface IQuery<T> : IRequest<Outcome<T>>;
