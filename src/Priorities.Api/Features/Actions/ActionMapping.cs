using AutoMapper;
using Priorities.Api.Data.Reads;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Actions;

/// <summary>What is read of an action's row: in the database where a part is asked for, here where the row was read whole.</summary>
internal sealed class ActionMapping : Profile
{
    public ActionMapping() =>
        CreateMap<ActionRead, ActionResponse>()
            .ForMember(a => a.Forum, from => from.MapFrom(a => a.ForumKey))
            .ForMember(a => a.Area, from => from.MapFrom(a => a.AreaKey))
            .ForMember(a => a.Parent, from => from.MapFrom(a => a.ParentKey))
            .ForMember(a => a.Continues, from => from.MapFrom(a => a.ContinuesKey))
            .ForMember(a => a.Title, from => from.MapFrom(a => new LocalizedText(a.TitleEn, a.TitleFr)))
            .ForMember(
                a => a.Description,
                from =>
                {
                    from.MapFrom(a => new LocalizedText(a.DescriptionEn, a.DescriptionFr));
                    from.ExplicitExpansion();
                }
            )
            .ForMember(
                a => a.SourceRef,
                from =>
                {
                    from.MapFrom(a => new LocalizedText(a.SourceRefEn, a.SourceRefFr));
                    from.ExplicitExpansion();
                }
            )
            .ForMember(a => a.SourceText, from => from.ExplicitExpansion())
            .ForMember(a => a.ContinuedBy, from => from.ExplicitExpansion())
            .ForMember(a => a.PublicReports, from => from.MapFrom(a => new Reports(a.PublicReportsNoteCount, a.PublicReportsLastAt)))
            .ForMember(a => a.NetworkReports, from => from.MapFrom(a => new Reports(a.NetworkReportsNoteCount, a.NetworkReportsLastAt)))
            .ForMember(a => a.AllReports, from => from.MapFrom(a => new Reports(a.AllReportsNoteCount, a.AllReportsLastAt)))
            .ForMember(
                a => a.OwnerRows,
                from =>
                {
                    from.MapFrom(a => a.Owners);
                    from.ExplicitExpansion();
                }
            )
            .ForMember(
                a => a.ChildRows,
                from =>
                {
                    from.MapFrom(a => a.Children);
                    from.ExplicitExpansion();
                }
            )
            .ForMember(a => a.Notes, from => from.Ignore())
            .ForMember(a => a.UpdateRequests, from => from.Ignore())
            .ForMember(a => a.Owners, from => from.Ignore())
            .ForMember(a => a.Children, from => from.Ignore())
            .ForMember(a => a.Assessment, from => from.Ignore())
            .ForMember(a => a.AllowedTransitions, from => from.Ignore())
            .ForMember(a => a.NoteCount, from => from.Ignore())
            .ForMember(a => a.LastReportedAt, from => from.Ignore())
            .ForMember(a => a.IsOverdue, from => from.Ignore())
            .ForMember(a => a.IsStale, from => from.Ignore())
            .ForMember(a => a.Attention, from => from.Ignore());
}
