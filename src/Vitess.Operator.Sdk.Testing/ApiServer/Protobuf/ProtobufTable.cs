namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The field numbers of the messages that are read; from the published .proto files of Kubernetes.</summary>
internal static class ProtobufTable
{
    public const string Text = """
        TypeMeta: 1 apiVersion s; 2 kind s
        ObjectMeta: 1 name s; 2 generateName s; 3 namespace s; 5 uid s; 6 resourceVersion s; 7 generation i; 8 creationTimestamp -; 11 labels {S; 12 annotations {S; 13 ownerReferences *OwnerReference; 14 finalizers *s
        OwnerReference: 1 kind s; 3 name s; 4 uid s; 5 apiVersion s; 6 controller B; 7 blockOwnerDeletion B
        LabelSelector: 1 matchLabels {S; 2 matchExpressions *LabelSelectorRequirement
        LabelSelectorRequirement: 1 key s; 2 operator s; 3 values *S
        IntOrString: 1 kind i; 2 number i; 3 text s
        LocalObjectReference: 1 name s
        Namespace: 1 metadata ObjectMeta; 2 spec NamespaceSpec; 3 status -
        NamespaceSpec: 1 finalizers *s
        ConfigMap: 1 metadata ObjectMeta; 2 data {S; 3 binaryData {y; 4 immutable B
        Secret: 1 metadata ObjectMeta; 2 data {y; 3 type s; 4 stringData {S; 5 immutable B
        ServiceAccount: 1 metadata ObjectMeta; 3 imagePullSecrets *LocalObjectReference; 4 automountServiceAccountToken B
        Service: 1 metadata ObjectMeta; 2 spec ServiceSpec; 3 status -
        ServiceSpec: 1 ports *ServicePort; 2 selector {S; 3 clusterIP s; 4 type s; 5 externalIPs *s; 7 sessionAffinity s; 8 loadBalancerIP s; 9 loadBalancerSourceRanges *s; 10 externalName s; 11 externalTrafficPolicy s; 12 healthCheckNodePort i; 13 publishNotReadyAddresses b; 17 ipFamilyPolicy S; 18 clusterIPs *s; 19 ipFamilies *s
        ServicePort: 1 name s; 2 protocol s; 3 port i; 4 targetPort IntOrString; 5 nodePort i; 6 appProtocol S
        Deployment: 1 metadata ObjectMeta; 2 spec DeploymentSpec; 3 status -
        DeploymentSpec: 1 replicas I; 2 selector LabelSelector; 3 template PodTemplateSpec; 4 strategy DeploymentStrategy; 5 minReadySeconds i; 6 revisionHistoryLimit I; 7 paused b; 9 progressDeadlineSeconds I
        DeploymentStrategy: 1 type s; 2 rollingUpdate RollingUpdateDeployment
        RollingUpdateDeployment: 1 maxUnavailable IntOrString; 2 maxSurge IntOrString
        PodTemplateSpec: 1 metadata ObjectMeta; 2 spec PodSpec
        PodSpec: 2 containers *Container; 3 restartPolicy s; 4 terminationGracePeriodSeconds I; 5 activeDeadlineSeconds I; 6 dnsPolicy s; 7 nodeSelector {S; 8 serviceAccountName s; 9 serviceAccount s; 10 nodeName s; 11 hostNetwork b; 12 hostPID b; 13 hostIPC b; 15 imagePullSecrets *LocalObjectReference; 16 hostname s; 17 subdomain s; 19 schedulerName s; 24 priorityClassName s; 25 priority I
        Container: 1 name s; 2 image s; 3 command *S; 4 args *S; 5 workingDir s; 6 ports *ContainerPort; 7 env *EnvVar; 13 terminationMessagePath s; 14 imagePullPolicy s; 16 stdin b; 17 stdinOnce b; 18 tty b; 20 terminationMessagePolicy s
        ContainerPort: 1 name s; 2 hostPort i; 3 containerPort i; 4 protocol s; 5 hostIP s
        EnvVar: 1 name s; 2 value s
        SelfSubjectReview: 1 metadata ObjectMeta; 2 status -
        SelfSubjectAccessReview: 1 metadata ObjectMeta; 2 spec SelfSubjectAccessReviewSpec; 3 status -
        SelfSubjectAccessReviewSpec: 1 resourceAttributes ResourceAttributes; 2 nonResourceAttributes NonResourceAttributes
        ResourceAttributes: 1 namespace s; 2 verb s; 3 group s; 4 version s; 5 resource s; 6 subresource s; 7 name s
        NonResourceAttributes: 1 path s; 2 verb s
        SelfSubjectRulesReview: 1 metadata ObjectMeta; 2 spec SelfSubjectRulesReviewSpec; 3 status -
        SelfSubjectRulesReviewSpec: 1 namespace s
        """;
}
