using Priorities.Api.Platform.Hosting;

// Beside the program, wherever it is started from: its settings and its pages.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddRunning();

var app = builder.Build();
return await app.RunServiceAsync(args);
