using Catalogue.Plan.Nodes;
using Catalogue.Store.Embedded.Projection;

namespace Catalogue.Store.Embedded.Execution;

/// <summary>A request and the rows below which it stands; null at a root.</summary>
internal sealed record Level(RowsRequest Request, NodeRows? Parents)
{
    public NodeRows RequiredParents => Parents ?? throw new InvalidOperationException($"The plan has a {Request.Source.GetType().Name} at its root, which stands below other rows only.");
}
