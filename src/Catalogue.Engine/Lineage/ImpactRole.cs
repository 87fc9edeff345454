namespace Catalogue.Engine.Lineage;

/// <summary>What an organisation has to do with a dataset or a project.</summary>
internal enum ImpactRole
{
    Publisher,
    Holder,
    Leader,
    Partner,
}
