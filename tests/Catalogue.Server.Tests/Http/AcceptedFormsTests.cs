using Catalogue.Engine;
using Catalogue.GraphQL.Execution;
using Catalogue.Server.Http;

namespace Catalogue.Server.Tests.Http;

public sealed class AcceptedFormsTests
{
    [Theory]
    [InlineData("*/*", null, null, IncrementalForm.None, null)]
    [InlineData("application/json", null, null, IncrementalForm.None, null)]
    [InlineData("text/event-stream", "text/event-stream", "text/event-stream", IncrementalForm.Pending, "text/event-stream")]
    [InlineData("text/event-stream;incrementalSpec=v0.1", "text/event-stream", "text/event-stream", IncrementalForm.Paths, "text/event-stream")]
    [InlineData("multipart/mixed", "multipart/mixed", "multipart/mixed", IncrementalForm.Pending, null)]
    [InlineData("multipart/mixed;incrementalSpec=v0.2, application/json", null, "multipart/mixed", IncrementalForm.Pending, null)]
    [InlineData("multipart/mixed;incrementalSpec=\"v0.2\", application/json", null, "multipart/mixed", IncrementalForm.Pending, null)]
    [InlineData("multipart/mixed;incrementalSpec=v0.1, */*", null, "multipart/mixed", IncrementalForm.Paths, null)]
    [InlineData("multipart/mixed;deferSpec=20220824, application/graphql-response+json,application/json;q=0.9", null, "multipart/mixed", IncrementalForm.Paths, null)]
    [InlineData("multipart/mixed;deferSpec=20200101, application/json", null, null, IncrementalForm.None, null)]
    [InlineData("multipart/mixed;incrementalSpec=v0.1;q=0.5, multipart/mixed;incrementalSpec=v0.2;q=0.6, application/json;q=0.1", "multipart/mixed", "multipart/mixed", IncrementalForm.Pending, null)]
    [InlineData("multipart/mixed;q=0.5, application/json", null, null, IncrementalForm.None, null)]
    [InlineData("text/event-stream, multipart/mixed", "multipart/mixed", "multipart/mixed", IncrementalForm.Pending, "text/event-stream")]
    [InlineData("multipart/mixed;boundary=graphql;subscriptionSpec=1.0, application/json", null, null, IncrementalForm.None, null)]
    [InlineData("text/event-stream;charset=utf-8;q=0.4, application/json", null, null, IncrementalForm.None, "text/event-stream")]
    [InlineData("*/*, text/event-stream;q=0", null, null, IncrementalForm.None, null)]
    public void Each_kind_of_answer_has_the_form_that_the_client_prefers(string accept, string? single, string? incremental, IncrementalForm parts, string? events)
    {
        var forms = AcceptedForms.Negotiate(accept);
        Assert.Equal(
            (single, incremental, parts, events),
            (forms.StreamFor(ResponseKind.Data)?.MediaType, forms.StreamFor(ResponseKind.Incremental)?.MediaType, forms.IncrementalForm, forms.StreamFor(ResponseKind.Events)?.MediaType));
    }
}
