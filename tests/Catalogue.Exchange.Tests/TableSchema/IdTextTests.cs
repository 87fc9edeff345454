using Catalogue.Exchange.TableSchema;

namespace Catalogue.Exchange.Tests.TableSchema;

public sealed class IdTextTests
{
    [Theory]
    [InlineData("ER_PHA_F", "ER_PHA_F")]
    [InlineData("A   F", "A---F")]
    [InlineData("19MAY1874:00:00:00", "19MAY1874-00-00-00")]
    [InlineData("Été œuvré", "Ete-oeuvre")]
    [InlineData("E\u0301te\u0301", "Ete")]
    [InlineData("ÀÉ/ŒŸ", "AE-OEY")]
    [InlineData("", "-")]
    public void A_part_keeps_what_a_name_may_have_without_accents(string name, string part) => Assert.Equal(part, IdText.Part(name));

    [Theory]
    [InlineData("DCIR_DCIRS", "dcir-dcirs")]
    [InlineData("Causes de décès", "causes-de-deces")]
    [InlineData(" -- ", "")]
    public void A_slug_is_lower_case_with_single_dashes(string name, string slug) => Assert.Equal(slug, IdText.Slug(name));
}
