using Priorities.Api.Data.Embedded;
using Priorities.Api.Data.Seed;
using Priorities.Api.Features.Actions;
using Priorities.Api.Features.Audit;
using Priorities.Api.Features.Changes;
using Priorities.Api.Features.Charts;
using Priorities.Api.Features.Dashboards;
using Priorities.Api.Features.Exports;
using Priorities.Api.Features.Forums;
using Priorities.Api.Features.Imports;
using Priorities.Api.Features.Keys;
using Priorities.Api.Features.Notes;
using Priorities.Api.Features.Organizations;
using Priorities.Api.Features.Redactions;
using Priorities.Api.Features.Requests;
using Priorities.Api.Features.Service;
using Priorities.Api.Features.Statuses;
using Priorities.Api.Features.Webhooks;
using Priorities.Api.Pages;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Mailing;
using Priorities.Api.Platform.OpenApi;

// Started by the service itself, to read one file.
if (ReaderCommand.Run(args) is { } exitCode)
    return exitCode;

var asked = CommandLine.Read(
    args,
    KeyCommands.Keys,
    DemoCommands.Demo,
    BackupCommands.Backup,
    BackupCommands.Restore,
    PurgeCommand.Purge,
    MailCommands.Mail,
    OpenApiSetup.Write
);
if (asked.Answer is { } answer)
    return answer;

// Beside the program, wherever it is started from: its settings and its pages.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = asked.Settings, ContentRootPath = AppContext.BaseDirectory });
builder.AddRunning();
builder.AddPlatform();
builder.Services.AddActions();
builder.Services.AddDashboards();
builder.Services.AddChanges();
builder.Services.AddWebhooks();
builder.Services.AddImports();
builder.Services.AddRequests();
builder.Services.AddService();
builder.Services.AddPages();

var app = builder.Build();
app.UsePlatform();

var api = app.MapApi();
api.MapForums();
api.MapActions();
api.MapNotes();
api.MapDashboards();
api.MapCharts();
api.MapOrganizations();
api.MapExports();
api.MapImports();
api.MapRequests();
api.MapKeys();
api.MapAudit();
api.MapRedactions();
api.MapStatuses();
api.MapChanges();
api.MapWebhooks();
app.MapService();
app.MapPages();
app.MapOpenApiDocument();

return await app.RunServiceAsync(asked);
