using Catalogue.GraphQL.Cost;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Engine.Execution;

/// <summary>Tells the cost of an operation in the response's extensions, under the names that HotChocolate gives it.</summary>
internal static class CostReport
{
    public static ResponseKind WriteAlone(OperationCost cost, ResponseBuffer output)
    {
        output.WriteByte((byte)'{');
        Write(cost, output);
        return ResponseKind.Data;
    }

    /// <summary>Adds the entry to a response that is complete.</summary>
    public static ResponseKind Append(OperationCost cost, ResponseBuffer output, ResponseKind kind)
    {
        output.Truncate(output.Position - 1);
        output.WriteByte((byte)',');
        Write(cost, output);
        return kind;
    }

    private static void Write(OperationCost cost, ResponseBuffer output)
    {
        output.Write("\"extensions\":{\"operationCost\":{\"fieldCost\":"u8);
        ResponseWriter.WriteFloat(output, cost.FieldCost);
        output.Write(",\"typeCost\":"u8);
        ResponseWriter.WriteFloat(output, cost.TypeCost);
        output.Write("}}}"u8);
    }
}
