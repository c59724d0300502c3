// Who reads, what they may know, and how an action stands: the room that every answer asks.
global using Priorities.Domain.Reading;
// "Action" is this domain's first word; the delegate of the same name is System.Action where one is needed.
global using Action = Priorities.Domain.Actions.Action;
// What AutoMapper's projections are built from, not a source of settings.
global using IConfigurationProvider = AutoMapper.IConfigurationProvider;
