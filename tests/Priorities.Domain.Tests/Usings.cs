global using Action = Priorities.Domain.Actions.Action;
