"""What every rival is asked: reads a task from standard input, and writes the answers to standard output.

A task names a CSV file of groups and values and says which measures to answer at which epsilon how often. The answer has for
each measure, epsilon and way of answering one list a repetition, with one number a group.
"""

import csv
import json
import sys


class Task:
    def __init__(self, task):
        self.path = task["table"]
        self.lower, self.upper = task["bounds"]
        self.delta = task["delta"]
        self.measures, self.epsilons = task["measures"], task["epsilons"]
        self.repetitions = task["repetitions"]

    def groups(self):
        """The values of each group, in the order of the groups."""
        values = {}
        with open(self.path, newline="") as file:
            for place, amount in list(csv.reader(file))[1:]:
                values.setdefault(int(place), []).append(int(amount))
        return [values[place] for place in sorted(values)]


def answer(respond):
    """Answers a task with `respond(task, measure, epsilon)`, which gives the repetitions by the name of the way."""
    task = Task(json.load(sys.stdin))
    answers = []
    for measure in task.measures:
        for epsilon in task.epsilons:
            print(f"{respond.__module__} {measure} {epsilon}", file=sys.stderr)
            answers.append({"measure": measure, "epsilon": epsilon, "ways": respond(task, measure, epsilon)})
    json.dump(answers, sys.stdout)
