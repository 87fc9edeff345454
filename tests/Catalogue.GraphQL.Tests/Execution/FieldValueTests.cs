using Catalogue.GraphQL.Execution;

namespace Catalogue.GraphQL.Tests.Execution;

public sealed class FieldValueTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(0x1234_5678_9abc_def0)]
    public void An_integer_comes_back_as_it_went_in(long value) => Assert.Equal(value, FieldValue.Integer(value).AsInteger);

    [Theory]
    [InlineData(0.1)]
    [InlineData(-0.0)]
    [InlineData(double.MaxValue)]
    public void A_number_comes_back_as_it_went_in(double value) => Assert.Equal(value, FieldValue.Float(value).AsFloat);

    [Fact]
    public void The_default_value_is_null() => Assert.Equal(FieldValueKind.Null, default(FieldValue).Kind);
}
