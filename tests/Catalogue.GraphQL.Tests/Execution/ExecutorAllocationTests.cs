using System.Text;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

public sealed class ExecutorAllocationTests
{
    private static readonly Schema Schema = Requests.Schema(
        """
        type Query { rows: [Row!]! }
        type Row { id: ID!, title: String, size: Int, ratio: Float, open: Boolean, next: Row }
        """);

    [Fact]
    public void A_warm_execution_allocates_nothing()
    {
        var operation = Requests.Compile(Schema, "{ rows { __typename id title size ratio open next { id } } }");
        var source = new Rows();
        using var output = new ResponseBuffer();
        Execute(operation, source, output);
        Execute(operation, source, output);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Execute(operation, source, output);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.StartsWith(
            """{"data":{"rows":[{"__typename":"Row","id":"r0","title":"text","size":0,"ratio":0.5,"open":true,"next":{"id":"r1"}},{"__typename":"Row","id":"r1",""",
            Encoding.UTF8.GetString(output.ToArray()),
            StringComparison.Ordinal);
    }

    private static void Execute(CompiledOperation operation, ValueSource source, ResponseBuffer output)
    {
        output.Reset();
        Executor.Execute(operation, source, FieldValue.Null, [], output, default, TestContext.Current.CancellationToken);
    }

    private sealed class Rows : ValueSource
    {
        private const int Count = 10;
        private readonly byte[] _ids = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, Count).Select(i => $"\"r{i}\"")));
        private readonly RowList _rows = new();

        public override FieldValue Resolve(CompiledField field, in FieldValue parent) => field.Definition.Name switch
        {
            "rows" => FieldValue.List(_rows, 0, Count - 1),
            "id" => FieldValue.Json(_ids, parent.Index * 4, 4),
            "title" => FieldValue.Leaf("text"),
            "size" => FieldValue.Integer(parent.Index),
            "ratio" => FieldValue.Float(0.5),
            "open" => FieldValue.Boolean(true),
            _ => FieldValue.Object(_rows, parent.Index + 1),
        };

        public override ObjectType? ResolveType(CompiledField field, in FieldValue value, CompositeType abstractType) => null;

        private sealed class RowList : ValueList
        {
            public override FieldValue this[int index] => FieldValue.Object(this, index);
        }
    }
}
