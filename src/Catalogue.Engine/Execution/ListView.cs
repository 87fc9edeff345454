using Catalogue.GraphQL.Execution;

namespace Catalogue.Engine.Execution;

/// <summary>A list whose items are computed by their index when they are written.</summary>
internal sealed class ListView(Func<int, FieldValue> item) : ValueList
{
    public override FieldValue this[int index] => item(index);
}
