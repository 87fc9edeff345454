using Catalogue.Engine.Schema;

namespace Catalogue.Engine;

/// <summary>How long the lists may be that one field gives; asking for more is refused.</summary>
public sealed record ListLimits
{
    /// <summary>Rows of a page, also where the model's <c>@page</c> would allow more.</summary>
    public int PageSize { get; init; } = 500;

    /// <summary>Ids that <c>nodes</c> and <c>catalogueChanged</c> take.</summary>
    public int NodeIds { get; init; } = 100;

    /// <summary>Changes that <c>applyChanges</c> takes.</summary>
    public int Changes { get; init; } = 500;

    public int LineageDepth { get; init; } = 50;

    public int LineageNodes { get; init; } = 5_000;

    public int LinkagePaths { get; init; } = 20;

    internal PageSizes Within(PageSizes sizes) => new(Math.Min(sizes.Default, PageSize), Math.Min(sizes.Maximum, PageSize));
}
