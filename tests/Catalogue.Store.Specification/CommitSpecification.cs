using Catalogue.Plan.Changes;
using Catalogue.Plan.Expressions;
using Catalogue.Store.Specification.Sample;
using static Catalogue.Store.Specification.Sample.Changes;

namespace Catalogue.Store.Specification;

/// <summary>Change sets that are committed.</summary>
public abstract class CommitSpecification : StoreSpecification
{
    [Fact]
    public async Task A_new_store_has_sequence_zero() => Assert.Equal(0, await Store.SequenceAsync(Cancellation));

    [Fact]
    public async Task Nodes_and_edges_are_there_after_a_commit()
    {
        var outcome = await CommitAsync(
            Put(Model.Owner, "cnam", ("name", Values.Text("Assurance maladie"))),
            Put(Model.Dataset, "dcir", ("title", Values.Text("Remboursements", "Claims")), ("records", 42L)),
            Connect(Model.OwnedBy, "dcir", "cnam"));

        Assert.Equal(new CommitOutcome.Committed(1, 2, 0, 0, 1, 0, 0), outcome);
        Assert.Equal(
            ["\"dcir\"|\"Remboursements\"|42", "  \"cnam\"|\"Assurance maladie\""],
            await ReadAsync(PlanBuilder.Scan(Model.Dataset, Predicate.Always.Instance, columns: [PlanBuilder.Node(Model.Dataset, "title"), PlanBuilder.Node(Model.Dataset, "records")])
                is var scan ? scan with { Cases = [scan.Cases[0] with { Children = [PlanBuilder.Expand(Model.Dataset, "owner", columns: PlanBuilder.Node(Model.Owner, "name"))] }] } : scan));
    }
}
