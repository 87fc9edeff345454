namespace Catalogue.Engine.Access;

/// <summary>
/// The places where a verdict is woven in, one for each way in which forgetting it would show. <c>docs/access.md</c> names
/// for each the tests that notice.
/// </summary>
internal enum EnforcementPoint
{
    /// <summary>Which nodes a list has.</summary>
    ListedNodes,

    /// <summary>Which nodes are found by id.</summary>
    SoughtNodes,

    /// <summary>Which targets a relation has.</summary>
    FollowedNodes,

    /// <summary>Which edges a relation has.</summary>
    FollowedEdges,

    /// <summary>Which nodes the property of an edge leads to.</summary>
    NamedNodes,

    /// <summary>Whether a relation is followed at all.</summary>
    SelectedRelation,

    /// <summary>What is shown of a node's property.</summary>
    SelectedProperty,

    /// <summary>What is shown of an edge's property.</summary>
    SelectedEdgeProperty,

    /// <summary>That a denied coordinate is told.</summary>
    ToldDenial,

    /// <summary>What a filter compares.</summary>
    FilteredProperty,

    /// <summary>That a denied property in an argument refuses the operation.</summary>
    RefusedArgument,

    /// <summary>Whether a filter follows a relation.</summary>
    FilteredRelation,

    /// <summary>Which targets a quantifier ranges over.</summary>
    QuantifiedNodes,

    /// <summary>Which edges a quantifier ranges over.</summary>
    QuantifiedEdges,

    /// <summary>What an order compares.</summary>
    OrderedProperty,

    /// <summary>What is aggregated.</summary>
    AggregatedProperty,

    /// <summary>By what rows are grouped.</summary>
    GroupedProperty,

    /// <summary>What a condition on groups compares.</summary>
    PropertyOfHaving,

    /// <summary>That a request uses no more of some properties than the policy lets it.</summary>
    CombinedProperties,

    /// <summary>Whether a lineage is followed at all.</summary>
    LineageRelation,

    /// <summary>Which nodes a lineage goes through.</summary>
    LineageNodes,

    /// <summary>Which hidden nodes keep a place in a lineage.</summary>
    LineageStubs,

    /// <summary>Which edges a lineage goes over.</summary>
    LineageEdges,

    /// <summary>Whether an impact is followed at all.</summary>
    ImpactRelation,

    /// <summary>Which datasets an impact goes through.</summary>
    ImpactNodes,

    /// <summary>Which edges an impact goes over.</summary>
    ImpactEdges,

    /// <summary>Which linkages paths are made of.</summary>
    SurveyedLinkages,

    /// <summary>Which datasets, rates, passes and keys of a linkage count, and what hangs on a dataset.</summary>
    SurveyedNodes,

    /// <summary>Which edges lead to them.</summary>
    SurveyedEdges,

    /// <summary>Whether paths and impacts are computed with a relation.</summary>
    SurveyedRelation,

    /// <summary>What paths and impacts are computed with.</summary>
    SurveyedProperty,

    /// <summary>Which nodes a path shows.</summary>
    NodesOfPath,

    /// <summary>Which documents a search finds.</summary>
    SearchedNodes,

    /// <summary>In which rows a property is searched.</summary>
    SearchedProperty,

    /// <summary>Whether a search within a dataset follows a relation.</summary>
    SearchedRelation,

    /// <summary>In which rows a property is explained as clear.</summary>
    ExplainedProperty,

    /// <summary>On which edges a property is explained as clear.</summary>
    ExplainedEdgeProperty,

    /// <summary>That administrators alone trace the access of anybody.</summary>
    TracedAccess,

    /// <summary>That what is traced is written down before it is read.</summary>
    AuditedTrace,

    /// <summary>That what somebody does not know of is not in the API that is served to them.</summary>
    ServedSchema,

    /// <summary>That a cursor opens for its principal alone.</summary>
    HolderOfCursor,

    /// <summary>That a cursor opens under its policy alone.</summary>
    PolicyOfCursor,

    /// <summary>That a cursor opens in its list alone.</summary>
    ListOfCursor,

    /// <summary>That a cursor cannot be read or made.</summary>
    SealOfCursor,

    /// <summary>That a plan serves nobody under other verdicts.</summary>
    PolicyOfPlan,

    /// <summary>Which nodes a subscriber hears of.</summary>
    WatchedNodes,

    /// <summary>Whose properties a subscriber hears of.</summary>
    WatchedProperties,

    /// <summary>Over which edges to which nodes a subscriber hears of changes.</summary>
    WatchedEdges,

    /// <summary>That a change is judged again when it is delivered.</summary>
    DeliveredChange,

    /// <summary>That a view of changes serves nobody under other verdicts.</summary>
    PolicyOfView,

    /// <summary>Which nodes are exported.</summary>
    ExportedNodes,

    /// <summary>What is exported of a node's property.</summary>
    ExportedProperty,

    /// <summary>Whether edges are exported along a relation at all.</summary>
    ExportedRelation,

    /// <summary>To which nodes edges are exported.</summary>
    ExportedTargets,

    /// <summary>Which edges are exported.</summary>
    ExportedEdges,

    /// <summary>What is exported of an edge's property.</summary>
    ExportedEdgeProperty,

    /// <summary>Which nodes the property of an exported edge leads to.</summary>
    ExportedNamedNodes,

    /// <summary>That the key of an edge is exported where all is clear that it may be made of.</summary>
    ExportedKey,

    /// <summary>That an export has no more of some properties than the policy lets one request use.</summary>
    ExportedCombination,

    /// <summary>That what is written by nobody of the principal's kind refuses the operation.</summary>
    WritableCoordinate,

    /// <summary>That an id is chosen by those alone whom it tells nothing.</summary>
    ChosenId,

    /// <summary>That a deletion cannot fail because of something hidden.</summary>
    DependantsOfDeletion,

    /// <summary>Which nodes a change finds.</summary>
    NamedByChange,

    /// <summary>Which nodes are created.</summary>
    CreatedNode,

    /// <summary>Which properties of a new node are set.</summary>
    CreatedProperty,

    /// <summary>In which nodes a property is changed, as they were.</summary>
    UpdatedBefore,

    /// <summary>In which nodes a property is changed, as they are then.</summary>
    UpdatedAfter,

    /// <summary>That whoever sets a statistic sees the others with which it is published.</summary>
    UpdatedStatistic,

    /// <summary>Which nodes are deleted.</summary>
    DeletedNode,

    /// <summary>Which edges a change finds.</summary>
    EdgeOfChange,

    /// <summary>Between which nodes an edge is made, as they were.</summary>
    ConnectedBefore,

    /// <summary>Which edges are made, as they are then.</summary>
    ConnectedAfter,

    /// <summary>On which new edges a property is set, as their ends were and as they are then.</summary>
    ConnectedProperty,

    /// <summary>On which edges a property is changed, as they were and as they are then.</summary>
    UpdatedEdge,

    /// <summary>That an edge which may be there unseen is written by who may remove it.</summary>
    OverwrittenEdge,

    /// <summary>Which edges give way to another.</summary>
    ReplacedEdge,

    /// <summary>That nothing gives way unseen.</summary>
    ReplacedUnseen,

    /// <summary>Which edges are removed.</summary>
    DisconnectedEdge,
}
