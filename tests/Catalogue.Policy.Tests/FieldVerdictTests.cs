using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;

namespace Catalogue.Policy.Tests;

public sealed class FieldVerdictTests
{
    private static readonly Scalar Plain = new Scalar.OfNode(SmallModel.Property("Book", "sold"));
    private static readonly Predicate Rows = new Predicate.Guard(new Predicate.IsNull(Plain));

    [Fact]
    public void Verdict_that_nobody_took_denies()
    {
        FieldVerdict verdict = default;

        Assert.Equal(FieldVerdict.Deny, verdict);
        Assert.True(verdict.IsStaticallyDenied);
        Assert.Equal(Predicate.Never.Instance, verdict.Clear);
        Assert.Equal(Scalar.Nothing.Instance, verdict.Read(Plain));
    }

    [Fact]
    public void Allowed_value_is_read_as_it_is() => Assert.Same(Plain, FieldVerdict.Allow.Read(Plain));

    [Fact]
    public void Masked_value_is_read_blurred_in_every_row() =>
        Assert.Equal(
            new Scalar.Masked(Plain, new Mask.Band(10)),
            FieldVerdict.Masked(Predicate.Never.Instance, new Mask.Band(10)).Read(Plain));

    [Fact]
    public void Value_that_depends_on_the_row_is_a_choice() =>
        Assert.Equal(
            new Scalar.Choice(Rows, Plain, new Scalar.Masked(Plain, new Mask.Band(10))),
            FieldVerdict.Masked(Rows, new Mask.Band(10)).Read(Plain));

    [Fact]
    public void Value_without_a_mask_is_nothing_in_the_other_rows() =>
        Assert.Equal(new Scalar.Choice(Rows, Plain, Scalar.Nothing.Instance), FieldVerdict.Masked(Rows, otherwise: null).Read(Plain));

    [Fact]
    public void Whether_a_value_is_clear_is_a_value_of_the_row()
    {
        Assert.Equal(
            new Scalar.Choice(Rows, new Scalar.Constant(PlanValue.Boolean.True), new Scalar.Constant(PlanValue.Boolean.False)),
            FieldVerdict.Masked(Rows, new Mask.Band(10)).IsClear);
        Assert.True(FieldVerdict.Masked(Rows, otherwise: null).DependsOnRow);
        Assert.False(FieldVerdict.Masked(Predicate.Never.Instance, otherwise: null).DependsOnRow);
        Assert.False(FieldVerdict.Allow.DependsOnRow);
        Assert.False(FieldVerdict.Deny.DependsOnRow);
    }

    [Fact]
    public void Rows_in_which_nothing_is_shown_have_no_mask()
    {
        Predicate shown = new Predicate.Guard(new Predicate.IsNull(Plain));
        var verdict = FieldVerdict.Masked(Rows, new Mask.Band(10), shown);
        Scalar no = new Scalar.Constant(PlanValue.Boolean.False);

        Assert.Equal(new Scalar.Choice(Rows, Plain, new Scalar.Choice(shown, new Scalar.Masked(Plain, new Mask.Band(10)), Scalar.Nothing.Instance)), verdict.Read(Plain));
        Assert.Equal(new Scalar.Choice(Rows, new Scalar.Constant(PlanValue.Boolean.True), new Scalar.Choice(shown, no, Scalar.Nothing.Instance)), verdict.IsClear);
        Assert.True(FieldVerdict.Masked(Predicate.Never.Instance, new Mask.Band(10), shown).DependsOnRow);
        Assert.Equal(FieldVerdict.Masked(Rows, otherwise: null), FieldVerdict.Masked(Rows, otherwise: null, shown));
    }

    [Fact]
    public void Value_that_is_clear_everywhere_is_allowed() =>
        Assert.Equal(FieldVerdict.Allow, FieldVerdict.Masked(Predicate.Always.Instance, new Mask.Band(10)));
}
