"""Makes the tables of what shows who one is: sessions, second steps, passkeys, national names and wrong tries."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """The first tables; whoever was signed in when they are made signs in again."""

    initial = True

    dependencies = [
        ('access', '0001_workers_and_teams'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='FirstAsked',
            fields=[
                ('worker', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, serialize=False, to=settings.AUTH_USER_MODEL)),
                ('at', models.DateTimeField()),
            ],
            options={
                'db_table': 'signing_first_asked',
            },
        ),
        migrations.CreateModel(
            name='GivenPassword',
            fields=[
                ('worker', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, serialize=False, to=settings.AUTH_USER_MODEL)),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'db_table': 'signing_given_password',
            },
        ),
        migrations.CreateModel(
            name='OpenSession',
            fields=[
                ('session_key', models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name='session key')),
                ('session_data', models.TextField(verbose_name='session data')),
                ('expire_date', models.DateTimeField(db_index=True, verbose_name='expire date')),
                ('began', models.DateTimeField(null=True)),
                ('seen', models.DateTimeField(null=True)),
                ('browser', models.TextField(default='')),
                ('how', models.TextField(default='')),
                ('worker', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'db_table': 'signing_open_session',
            },
        ),
        migrations.CreateModel(
            name='Passkey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.TextField()),
                ('credential', models.BinaryField(unique=True)),
                ('public', models.BinaryField()),
                ('uses', models.BigIntegerField(default=0)),
                ('added', models.DateTimeField()),
                ('used', models.DateTimeField(null=True)),
                ('worker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'db_table': 'signing_passkey',
            },
        ),
        migrations.CreateModel(
            name='SecondStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('secret', models.BinaryField()),
                ('added', models.DateTimeField()),
                ('turn', models.IntegerField(default=0)),
                ('worker', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'db_table': 'signing_second_step',
            },
        ),
        migrations.CreateModel(
            name='WrongTry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.BinaryField()),
                ('address', models.TextField()),
                ('at', models.DateTimeField()),
                ('forgiven', models.DateTimeField(null=True)),
            ],
            options={
                'db_table': 'signing_wrong_try',
                'indexes': [models.Index(fields=['name', 'at'], name='signing_tries_of_a_name'), models.Index(fields=['address', 'at'], name='signing_tries_from_a_place')],
            },
        ),
        migrations.CreateModel(
            name='NationalName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('issuer', models.TextField()),
                ('number', models.TextField()),
                ('at', models.DateTimeField()),
                ('ended', models.DateTimeField(null=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('worker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'db_table': 'signing_national_name',
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended', None)), fields=('issuer', 'number'), name='signing_one_worker'), models.UniqueConstraint(condition=models.Q(('ended', None)), fields=('issuer', 'worker'), name='signing_one_number')],
            },
        ),
        migrations.CreateModel(
            name='SpareCode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.BinaryField()),
                ('used', models.DateTimeField(null=True)),
                ('worker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'db_table': 'signing_spare_code',
                'constraints': [models.UniqueConstraint(fields=('worker', 'code'), name='signing_spare_code_once')],
            },
        ),
    ]
