namespace Priorities.Domain;
