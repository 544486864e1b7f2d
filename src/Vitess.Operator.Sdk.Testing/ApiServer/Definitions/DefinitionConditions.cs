namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The conditions in the status of a definition.</summary>
internal static class DefinitionConditions
{
    public static bool IsTrue(JsonMap definition, string type) =>
        JsonTree.MapAt(definition, "status").List("conditions").Maps().Any(c => c.Text("type") == type && c.Text("status") == "True");

    /// <summary>Sets a condition; false when it was already so.</summary>
    public static bool Set(JsonMap status, string type, bool value, string reason, string message, string now)
    {
        if (status["conditions"] is not JsonList conditions)
        {
            status["conditions"] = conditions = [];
        }

        var text = value ? "True" : "False";
        var existing = conditions.Maps().FirstOrDefault(c => c.Text("type") == type);
        if (existing is not null && existing.Text("status") == text && existing.Text("reason") == reason && existing.Text("message") == message)
        {
            return false;
        }

        var condition = existing ?? new JsonMap { { "type", type } };
        if (condition.Text("status") != text)
        {
            condition["status"] = text;
            condition["lastTransitionTime"] = now;
        }

        condition["reason"] = reason;
        condition["message"] = message;
        if (existing is null)
        {
            conditions.Add(condition);
        }

        return true;
    }
}
