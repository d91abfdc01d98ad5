import os
import re
import tempfile
import unittest
from pathlib import Path
from types import SimpleNamespace

import yaml

DEPLOY = Path(__file__).resolve().parents[3] / "deploy"
VALUES = yaml.safe_load((DEPLOY / "values.yaml").read_text())
RESOURCES = [
    resource
    for name in ("storage", "workers")
    for resource in yaml.safe_load_all((DEPLOY / f"{name}.yaml").read_text())
]


def named(kind, name):
    [found] = [each for each in RESOURCES if (each["kind"], each["metadata"]["name"]) == (kind, name)]
    return found


def pod(name):
    return named("Deployment", name)["spec"]["template"]["spec"]


class Values(unittest.TestCase):
    def test_has_the_parts_that_the_chart_knows(self):
        self.assertEqual(set(VALUES), {"hub", "proxy", "singleuser", "cull"})
        self.assertLessEqual(set(VALUES["hub"]), {"config", "extraConfig", "extraVolumes", "extraVolumeMounts"})
        known = "image uid fsGid cmd defaultUrl startTimeout cpu memory storage extraEnv lifecycleHooks networkPolicy"
        self.assertLessEqual(set(VALUES["singleuser"]), set(known.split()))

    def test_limits_a_student(self):
        for resource in ("cpu", "memory"):
            self.assertEqual(set(VALUES["singleuser"][resource]), {"guarantee", "limit"})
        self.assertTrue(VALUES["cull"]["enabled"])

    def test_volumes_are_claimed(self):
        volumes = [*VALUES["hub"]["extraVolumes"], *VALUES["singleuser"]["storage"]["extraVolumes"]]
        for volume in volumes:
            claim = named("PersistentVolumeClaim", volume["persistentVolumeClaim"]["claimName"])
            self.assertEqual(claim["spec"]["accessModes"], ["ReadWriteMany"])


class OwnFolders(unittest.TestCase):
    """The hook in the values, with the volume in a temporary folder."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        code = VALUES["hub"]["extraConfig"]["course"].replace('f"/srv/course/', f'f"{self.folder}/')
        c = SimpleNamespace(Spawner=SimpleNamespace())
        exec(compile(code, "values.yaml", "exec"), {"c": c})
        self.hook = c.Spawner.pre_spawn_hook

    def mounts(self, name):
        home = {"name": "volume-home", "mountPath": "/home/jovyan"}
        spawner = SimpleNamespace(
            user=SimpleNamespace(name=name), volume_mounts=[home], extra_labels={}, environment={}
        )
        for _ in range(2):  # a server that is started again
            self.hook(spawner)
        self.assertEqual(spawner.volume_mounts[0], home)
        return spawner, {each["mountPath"]: (each["subPath"], each["readOnly"]) for each in spawner.volume_mounts[1:]}

    def test_a_student_sees_the_own_folders_alone(self):
        spawner, mounts = self.mounts("ada")
        exchange = "/srv/exchange/deltabook"
        self.assertEqual(
            mounts,
            {
                f"{exchange}/outbound": ("hub/exchange/deltabook/outbound", True),
                f"{exchange}/inbound": ("hub/students/ada/inbound", False),
                f"{exchange}/feedback": ("hub/students/ada/feedback", True),
            },
        )
        self.assertEqual(spawner.extra_labels, {})
        self.assertTrue(os.path.isdir(f"{self.folder}/students/ada/inbound"))

    def test_the_teacher_sees_all(self):
        spawner, mounts = self.mounts("teacher")
        self.assertEqual(set(mounts), {"/srv/course/hub", "/opt/deltabook/course"})
        [allowed] = [
            each["podSelector"]["matchLabels"]
            for each in named("NetworkPolicy", "deltabook-scheduler")["spec"]["ingress"][0]["from"]
            if "deltabook.role" in each["podSelector"]["matchLabels"]
        ]
        self.assertEqual(spawner.extra_labels, allowed)

    def test_names_are_names_of_folders(self):
        pattern = VALUES["hub"]["config"]["Authenticator"]["username_pattern"]
        for name in ("ada", "ada-2", "Ada", "a/b", "..", "a--b"):
            self.assertEqual(name in ("ada", "ada-2"), bool(re.match(pattern, name)), name)


class Workers(unittest.TestCase):
    def test_run_without_rights(self):
        for name in ("deltabook-scheduler", "deltabook-workers"):
            self.assertEqual(pod(name)["securityContext"]["runAsUser"], 1000)
            self.assertTrue(pod(name)["securityContext"]["runAsNonRoot"])
            self.assertFalse(pod(name)["automountServiceAccountToken"])
            [container] = pod(name)["containers"]
            self.assertEqual(container["securityContext"]["capabilities"], {"drop": ["ALL"]})
            self.assertFalse(container["securityContext"]["allowPrivilegeEscalation"])
            self.assertEqual(set(container["resources"]), {"requests", "limits"})

    def test_find_the_scheduler(self):
        service = named("Service", "deltabook-scheduler")["spec"]
        labels = named("Deployment", "deltabook-scheduler")["spec"]["template"]["metadata"]["labels"]
        self.assertEqual(service["selector"], labels)
        self.assertIn(
            f"tcp://deltabook-scheduler:{service['ports'][0]['port']}",
            pod("deltabook-workers")["containers"][0]["args"],
        )
        [rule] = VALUES["singleuser"]["networkPolicy"]["egress"]
        self.assertEqual(rule["to"][0]["podSelector"]["matchLabels"], labels)

    def test_policies_select_what_is_deployed(self):
        labels = [each["spec"]["template"]["metadata"]["labels"] for each in RESOURCES if each["kind"] == "Deployment"]
        for policy in (each for each in RESOURCES if each["kind"] == "NetworkPolicy"):
            self.assertIn(policy["spec"]["podSelector"]["matchLabels"], labels)
            self.assertEqual(policy["spec"]["policyTypes"], ["Ingress", "Egress"])


if __name__ == "__main__":
    unittest.main()
