namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>PodTemplates.</summary>
internal sealed class PodTemplateKind : KindRules
{
    public override bool AnswersDeletedObject => true;

    public override bool CountsGenerations => true;

    public override void Default(JsonMap obj) => PodDefaults.Template(obj.Ensure("template"));

    public override void Validate(JsonMap obj, FieldErrors errors) => TemplateRules.Template(obj.Map("template"), "template", errors);

    public override bool IsNewGeneration(JsonMap obj, JsonMap old) => !JsonTree.Same(obj["template"], old["template"]);
}
