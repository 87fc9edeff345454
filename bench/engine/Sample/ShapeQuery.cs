namespace Catalogue.Benchmarks.Sample;

/// <summary>The query of each shape, and its variables.</summary>
internal static class ShapeQuery
{
    public static string Text(Shape shape) => shape switch
    {
        Shape.Small => "query ($id: ID!) { dataset(id: $id) { id title description version accessRights } }",
        Shape.List => "query ($id: ID!) { table(id: $id) { variables(first: 100) { nodes { id name nativeType } } } }",
        _ => "{ tables(first: 25) { nodes { id title variables(first: 20) { nodes { id name nativeType description } } } } }",
    };

    public static string Variables(Shape shape) => shape switch
    {
        Shape.Small => """{"id":"ds-00007"}""",
        Shape.List => """{"id":"ds-00007.t"}""",
        _ => "{}",
    };
}
