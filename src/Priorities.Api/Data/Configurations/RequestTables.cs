using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Input;
using Priorities.Domain.Organizations;
using Priorities.Domain.Requests;

namespace Priorities.Api.Data.Configurations;

internal sealed class UpdateRequestTable : IEntityTypeConfiguration<UpdateRequest>
{
    public void Configure(EntityTypeBuilder<UpdateRequest> requests)
    {
        requests.Property(r => r.Id).ValueGeneratedNever();
        requests.Property(r => r.To).HasMaxLength(EmailAddress.Max);
        requests.Property(r => r.Message).HasMaxLength(2_000);
        requests.Property(r => r.AskedBy).HasMaxLength(300);
        requests.HasOne<Organization>().WithMany().HasForeignKey(r => r.OrganizationId).OnDelete(DeleteBehavior.Cascade);
        requests.HasMany(r => r.Actions).WithOne().HasForeignKey(a => a.RequestId).OnDelete(DeleteBehavior.Cascade);
        requests.Ignore(r => r.Plan);
        requests.HasIndex(r => r.LinkHash).IsUnique();
        requests.HasIndex(r => r.NextReminderOn).HasFilter("next_reminder_on is not null");
        requests.HasIndex(r => new { r.AskedAt, r.Id });
        requests.HasIndex(r => new
        {
            r.OrganizationId,
            r.AskedAt,
            r.Id,
        });
    }
}

/// <summary>A trigger empties <c>owner_id</c> when the ownership goes; the migration has it.</summary>
internal sealed class RequestedActionTable : IEntityTypeConfiguration<RequestedAction>
{
    public void Configure(EntityTypeBuilder<RequestedAction> actions)
    {
        actions.ToTable("requested_actions");
        actions.HasKey(a => new { a.RequestId, a.ActionId });
        actions
            .Property(a => a.Reply)
            .HasMaxLength(20)
            .HasConversion(
                reply => reply == null ? null : Wire.Name(reply),
                text => text == null ? null : Enum.Parse<ReplyKind>(text, true)
            );
        actions.HasOne<Action>().WithMany().HasForeignKey(a => a.ActionId).OnDelete(DeleteBehavior.Cascade);
        actions.HasIndex(a => new { a.ActionId, a.OwnerId });
    }
}
