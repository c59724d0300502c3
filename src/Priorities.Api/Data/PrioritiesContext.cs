using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Priorities.Api.Data.Reads;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Changes;
using Priorities.Domain.Forums;
using Priorities.Domain.Organizations;
using Priorities.Domain.Requests;
using Priorities.Domain.Webhooks;

namespace Priorities.Api.Data;

/// <summary>
/// The database. Aggregates are for writing; the views under <see cref="Reads"/> are for reading.
/// Saving turns what the aggregates recorded into entries of the change log, in the same transaction.
/// </summary>
public sealed class PrioritiesContext(DbContextOptions<PrioritiesContext> options) : DbContext(options)
{
    /// <summary>Sorts "k2" before "k10", and é beside e.</summary>
    public const string NaturalOrder = "natural_order";

    public DbSet<Forum> Forums => Set<Forum>();
    public DbSet<Area> Areas => Set<Area>();
    public DbSet<Action> Actions => Set<Action>();
    public DbSet<Organization> Organizations => Set<Organization>();
    public DbSet<Ownership> Ownerships => Set<Ownership>();
    public DbSet<Milestone> Milestones => Set<Milestone>();
    public DbSet<ProgressNote> Notes => Set<ProgressNote>();
    public DbSet<Correction> Corrections => Set<Correction>();
    public DbSet<Assessment> Assessments => Set<Assessment>();
    public DbSet<Change> Changes => Set<Change>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
    public DbSet<StoredAnswer> StoredAnswers => Set<StoredAnswer>();
    public DbSet<ActionRead> ActionReads => Set<ActionRead>();
    public DbSet<ChangeRead> ChangeReads => Set<ChangeRead>();
    public DbSet<ServiceValue> ServiceValues => Set<ServiceValue>();
    public DbSet<Webhook> Webhooks => Set<Webhook>();
    public DbSet<Delivery> Deliveries => Set<Delivery>();
    public DbSet<UpdateRequest> UpdateRequests => Set<UpdateRequest>();
    public DbSet<RequestedAction> RequestedActions => Set<RequestedAction>();
    public DbSet<QueuedMail> Mails => Set<QueuedMail>();
    public DbSet<Import> Imports => Set<Import>();
    public DbSet<ForumRead> ForumReads => Set<ForumRead>();
    public DbSet<AreaRead> AreaReads => Set<AreaRead>();
    public DbSet<OrganizationRead> OrganizationReads => Set<OrganizationRead>();
    public DbSet<NoteRead> NoteReads => Set<NoteRead>();
    public DbSet<AssessmentRead> AssessmentReads => Set<AssessmentRead>();

    /// <summary>Says in the audit log what a command made, where its path does not.</summary>
    public void AuditSubject(string made)
    {
        foreach (var entry in ChangeTracker.Entries<AuditEntry>())
            entry.Entity.Subject = made;
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changes = new List<Change>();
        foreach (var entry in ChangeTracker.Entries<Aggregate>().ToList())
        {
            var recorded = entry.Entity.TakeRecorded();
            if (recorded.Count == 0 && entry.State is not EntityState.Unchanged && !OnlyTakesANumber(entry))
                throw new InvalidOperationException(
                    $"A {entry.Metadata.ShortName()} changed without saying so: no write without its entry in the change log."
                );
            changes.AddRange(recorded);
        }

        Changes.AddRange(changes.OrderBy(c => c.At)); // a history that is loaded whole is numbered as it happened

        ChangeTracker.AutoDetectChangesEnabled = false; // asking for the aggregates has compared everything once
        try
        {
            var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken);
            ChangeTracker.Clear(); // a command saves once: making what was saved the new state to compare with would be work for nothing
            return written;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>
    /// The next free number for a key is nobody's news: the suggestion that took it tells of itself, to those who may know.
    /// </summary>
    private static bool OnlyTakesANumber(EntityEntry<Aggregate> entry) =>
        entry.State == EntityState.Modified && entry.Properties.All(p => !p.IsModified || p.Metadata.Name == nameof(Action.LastNumber));

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Writes are asynchronous.");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("unaccent");
        Data.Database.DeclareEnums(modelBuilder);
        modelBuilder.HasCollation(NaturalOrder, "und-u-kn-true", "icu", deterministic: true);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PrioritiesContext).Assembly);
        foreach (var aggregate in modelBuilder.Model.GetEntityTypes().Where(t => t.ClrType.IsSubclassOf(typeof(Aggregate))))
        {
            modelBuilder.Entity(aggregate.ClrType).Property(nameof(Aggregate.Version)).IsConcurrencyToken();
            modelBuilder.Entity(aggregate.ClrType).Ignore(nameof(Aggregate.Recorded));
        }
    }
}
