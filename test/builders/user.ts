import { CHAIN_START } from '../../shared/audit/entry.ts'
import type { Role } from '../../shared/people/roles.ts'
import type { User } from '../../shared/people/user.ts'

const NOBODY: User = {
  authority: '900',
  userId: 'u-nobody',
  username: '900.nobody',
  name: 'Nobody Yet',
  email: 'nobody@example.test',
  roles: ['commissioner'],
  settingIds: [],
  specialistId: null,
  status: 'active',
  version: 1,
  chainLength: 0,
  chainHead: CHAIN_START,
}

/** Builds a person who uses the service. */
export class UserBuilder {
  private readonly user: User

  constructor(user: User) {
    this.user = user
  }

  with(over: Partial<User>): UserBuilder {
    return new UserBuilder({ ...this.user, ...over })
  }

  named(short: string, name: string): UserBuilder {
    const { authority } = this.user
    return this.with({
      userId: `u-${short}`,
      username: `${authority}.${short}`,
      name,
      email: `${short}@example.test`,
    })
  }

  /** Of another authority; the username says so too. */
  of(authority: string): UserBuilder {
    return this.with({ authority, username: `${authority}${this.user.username.slice(3)}` })
  }

  role(...roles: Role[]): UserBuilder {
    return this.with({ roles })
  }

  senco(...settingIds: string[]): UserBuilder {
    return this.named('senco', 'Sefa Senco').role('senco').with({ settingIds })
  }

  specialist(specialistId: string): UserBuilder {
    return this.named('specialist', 'Sam Sailor').role('specialist').with({ specialistId })
  }

  lead(): UserBuilder {
    return this.named('lead', 'Lena Lead').role('allocation-lead')
  }

  officer(): UserBuilder {
    return this.named('officer', 'Ola Officer').role('ehc-officer')
  }

  commissioner(): UserBuilder {
    return this.named('commissioner', 'Cat Commissioner').role('commissioner')
  }

  admin(): UserBuilder {
    return this.named('admin', 'Ada Admin').role('authority-admin')
  }

  suspended(): UserBuilder {
    return this.with({ status: 'suspended' })
  }

  build(): User {
    return this.user
  }
}

export function aUser(): UserBuilder {
  return new UserBuilder(NOBODY)
}
