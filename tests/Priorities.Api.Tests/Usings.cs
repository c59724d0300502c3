// Who reads, what they may know, and how an action stands.
global using Priorities.Domain.Reading;
