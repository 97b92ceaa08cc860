import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Instant, resultUnion } from '../../platform/graphql/index.js';
import { AppointmentModel } from './appointment.model.js';

@ObjectType('Session', {
  description: 'A sign-in that holds; its cookie came with this answer. Ask `me` for the rights.',
})
export class SessionModel {
  @Field(() => Instant, { description: 'When one has to sign in again.' })
  expiresAt!: Date;
}

@ObjectType('SignedOut', { description: 'The session has ended, here and on the server.' })
export class SignedOutModel {
  @Field(() => Boolean)
  signedOut!: boolean;
}

@ObjectType('AccountInvitation', { description: 'The mail with the personal link is on its way.' })
export class AccountInvitationModel {
  @Field(() => ID)
  personId!: string;
}

export const SignInResult = resultUnion('SignInResult', SessionModel, 'Session');
export const RedeemInvitationResult = resultUnion('RedeemInvitationResult', SessionModel, 'Session');
export const SetPasswordResult = resultUnion('SetPasswordResult', SessionModel, 'Session');
export const ChangePasswordResult = resultUnion('ChangePasswordResult', SessionModel, 'Session');
export const SignOutResult = resultUnion('SignOutResult', SignedOutModel, 'SignedOut');
export const InviteToAccountResult = resultUnion(
  'InviteToAccountResult',
  AccountInvitationModel,
  'AccountInvitation',
);
export const AppointResult = resultUnion('AppointResult', AppointmentModel, 'Appointment');
export const EndAppointmentResult = resultUnion('EndAppointmentResult', AppointmentModel, 'Appointment');
