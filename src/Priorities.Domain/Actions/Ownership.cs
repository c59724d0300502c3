namespace Priorities.Domain.Actions;

/// <summary>An organization's part in an action. The contact is for the network, never for the public.</summary>
public sealed class Ownership
{
    private Ownership() { }

    internal Ownership(Guid actionId, Guid organizationId, OwnerRole role, string? contactName, string? contactEmail)
    {
        ActionId = actionId;
        OrganizationId = organizationId;
        Take(role, contactName, contactEmail);
    }

    public Guid ActionId { get; private init; }

    public Guid OrganizationId { get; private init; }

    public OwnerRole Role { get; private set; }

    public string? ContactName { get; private set; }

    public string? ContactEmail { get; private set; }

    internal void Take(OwnerRole role, string? contactName, string? contactEmail) =>
        (Role, ContactName, ContactEmail) = (role, contactName, contactEmail);
}
