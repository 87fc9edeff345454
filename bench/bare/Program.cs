// The limit that a server on this framework can reach: reads the body, answers bytes that were there before.
using System.IO.Pipelines;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
await using var app = builder.Build();
var answer = await File.ReadAllBytesAsync(args[0]);
app.MapPost("/graphql", async context =>
{
    ReadResult body;
    do
    {
        body = await context.Request.BodyReader.ReadAsync(context.RequestAborted);
        context.Request.BodyReader.AdvanceTo(body.Buffer.End);
    }
    while (!body.IsCompleted);
    context.Response.ContentType = "application/graphql-response+json; charset=utf-8";
    context.Response.ContentLength = answer.Length;
    await context.Response.BodyWriter.WriteAsync(answer, context.RequestAborted);
});
await app.RunAsync();
